# fm.sh: case groups and v sets with dbg dist and current env
for g in shared fresh older read newA newB newC newD; do (cd /work/main; npx tsx bench/case-documents.ts /tmp/x/sets/$g) | node /tmp/x/dbg/bin/chancery.js code - > /tmp/x/fm.jsonl 2>/dev/null; python3 /work/shared/bench/score/cases.py --cases /tmp/x/sets/$g --pred /tmp/x/fm.jsonl | python3 -c "
import json,sys; e=json.load(sys.stdin)['events']; print('$g','R %.3f P %.3f m %d f %d'%(e['recall'],e['precision'],e['matched'],e['false']))"; done | awk '{m+=$7; f+=$9; print} END {print "SUM m",m,"f",f}'
