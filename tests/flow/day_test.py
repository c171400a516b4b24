"""A whole day by script: what the supervisor reads at closing, the reports, the ledger of blanks and the centre's own book are what the
script says, counted again here from its lines alone. `whole`: 60 visits over all services; else a short day with most ends."""
import csv
import json
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from rekam_flow import WITHIN, Folder, check, json_lines, passphrase, rows, run

STAGES = ["arrived", "served", "recorded", "sealed", "sent", "received", "print-ready", "printed", "handed-over"]
STANDING = {
    "waiting": ("arrived", {"waiting"}), "no-show": ("arrived", {"no-show"}), "parked": ("arrived", {"parked"}),
    "cancelled": ("arrived", {"cancelled"}), "data-differs": ("served", {"data-differs"}), "turned-away": ("served", {"served-only"}),
    "parked-half-done": ("served", {"parked"}), "cancelled-half-done": ("served", {"cancelled"}),
    "unsent": ("sealed", {"awaits-sending", "sending-delayed"}), "owed": ("sealed", {"owes-countersignature"}),
    "held": ("sealed", {"awaits-review"}), "sent-back": ("sealed", {"sent-back"}), "rejected": ("sealed", {"rejected"}),
    "duplicate": ("received", {"centre-refused"}),
    "print-ready": ("print-ready", {"awaits-print"}), "spoiled": ("print-ready", {"blank-spoiled"}),
    "printed": ("printed", {"awaits-handover"}), "handed-over": ("handed-over", {"complete"})}
FELL_OUT = {"no-show", "parked", "cancelled", "data-differs", "parked-half-done", "cancelled-half-done", "owed", "held", "sent-back",
            "rejected", "duplicate", "spoiled"}
WITHDRAWN = {"moved-wni", "data-change-wni", "damaged-wni", "moved-oa", "data-change-oa", "renewal-oa", "damaged-oa"}
SERVICES = ["new-wni", "moved-wni", "data-change-wni", "damaged-wni", "lost-wni", "new-oa", "moved-oa", "data-change-oa", "renewal-oa",
            "damaged-oa", "lost-oa"]  # as the reports list them
SENT_RECORDS = {"duplicate", "print-ready", "spoiled", "printed", "handed-over"}
ONLINE = [
    {"kind": "online", "request": 1, "service": "damaged-wni"}, {"kind": "online", "request": 2, "service": "lost-wni", "ends": "rejected"},
    {"kind": "online", "request": 4, "service": "new-wni", "ends": "invited"},
    {"kind": "online", "request": 5, "service": "moved-wni", "ends": "printed"},
    {"kind": "online", "request": 6, "service": "damaged-wni", "ends": "undecided"}]
NOTICES = {"rejected": ["online-rejected"], "invited": ["online-invited"], "undecided": [], "print-ready": ["online-verified"],
           "spoiled": ["online-verified"], "printed": ["online-verified", "online-ready"],
           "handed-over": ["online-verified", "online-ready", "online-handed-over"]}
# F-1.02 and the service's own; who signs in the resident's place brings a power of attorney besides.
PAPERS = {"new-wni": 2, "moved-wni": 2, "data-change-wni": 3, "damaged-wni": 2, "lost-wni": 2, "new-oa": 4, "moved-oa": 2, "data-change-oa": 3,
          "renewal-oa": 2, "damaged-oa": 2, "lost-oa": 2}
SHORT = [
    {"service": "new-wni", "person": 0}, {"service": "damaged-wni", "person": 0, "strangerFirst": True, "spoiledFirst": 1},
    {"service": "lost-wni", "person": 1, "ends": "printed"}, {"service": "moved-wni", "person": 2, "ends": "print-ready"},
    {"service": "damaged-wni", "person": 3, "ends": "spoiled"}, {"service": "new-wni", "person": 1, "ends": "no-show"},
    {"service": "new-wni", "person": 2, "ends": "data-differs"}, {"service": "new-wni", "person": 3, "ends": "cancelled"},
    {"service": "lost-wni", "person": 4, "ends": "parked"}, {"service": "new-wni", "case": "child", "person": 0, "ends": "turned-away"},
    {"service": "new-oa", "case": "permit-over", "person": 0, "ends": "turned-away"},
    {"service": "new-oa", "person": 0, "ends": "turned-away", "without": "travel-document"},
    {"service": "renewal-oa", "person": 1, "ends": "turned-away", "foreigners": "elsewhere"},
    {"service": "new-wni", "person": 8, "ends": "duplicate"},
    {"service": "renewal-oa", "person": 0}, {"service": "new-wni", "person": 4, "ends": "parked-half-done"},
    {"service": "new-wni", "person": 9, "proxy": True, "ends": "proxy-refused"},
    {"service": "damaged-wni", "person": 6, "papers": True, "collected": True},
    {"service": "lost-wni", "person": 7, "papers": True, "proxy": True, "ends": "parked"},
    {"service": "new-wni", "person": 5, "ends": "unsent", "outreach": True},
    {"service": "new-wni", "person": 6, "ends": "not-met", "outreach": True},
    {"service": "new-wni", "person": 7, "ends": "refused", "outreach": True},
    *ONLINE, {"service": "lost-wni", "person": 5, "ends": "waiting"}]

WRONG = (
    '{"service": "lost-wni", "person": 0, "ends": "held", "witness": true}', '{"person": 0}',
    '{"service": "new-wni", "person": 0, "ends": "vanished"}',
    '{"kind": "online", "request": 4, "service": "new-wni"}', '{"kind": "online", "service": "lost-wni"}',
    '{"service": "new-wni", "person": 0, "ends": "printed", "outreach": true}',
    '{"service": "new-wni", "person": 0, "ends": "not-met"}', '{"service": "lost-wni", "person": 0, "ends": "duplicate"}',
    '{"service": "new-wni", "person": 0, "ends": "turned-away", "foreigners": "elsewhere"}',
    '{"service": "new-oa", "person": 0, "without": "travel-document"}',
    '{"service": "new-wni", "person": 0, "ends": "unsent", "outreach": true}\n{"service": "new-wni", "person": 1}',
    '{"service": "new-wni", "person": 0, "proxy": true}', '{"service": "lost-wni", "person": 0, "ends": "proxy-refused"}',
    '{"service": "new-wni", "person": 0, "ends": "unsent", "outreach": true}\n{"service": "new-wni", "person": 1, "ends": "unsent"}',
    '{"service": "new-wni", "person": 0, "ends": "waiting"}\n{"service": "new-wni", "person": 1}')
PRINTED = '{"service": "new-wni", "person": 0, "ends": "printed"}\n'
WRONG_OF_ALL = (
    '{"service": "lost-wni", "person": 0, "beside": "neighbour"}', '{"service": "lost-wni", "person": 0, "beside": "helper", "proxy": true}',
    '{"kind": "ikd", "of": 1}', '{"service": "new-wni", "person": 0}\n{"kind": "ikd", "of": 1}',
    PRINTED + '{"kind": "ikd", "of": 1, "ends": "refused"}',
    PRINTED + '{"kind": "ikd", "of": 1}\n{"kind": "ikd", "of": 1}')

OUTSIDE = {"not-met", "refused"}  # on the roster of the session outside, without a visit
PLACES = ["Di loket", "Jemput bola"]


def visited(script):
    return [line for line in script if line["ends"] not in OUTSIDE]


def script_lines(file):
    lines = []
    for number, text in enumerate(file.read_text().splitlines(), 1):
        if text.strip() and not text.startswith("#"):
            line = json.loads(text)
            lines.append({"line": number, "ends": "handed-over", **line})
    return lines


def played(base, *arguments, timeout):
    done = run("rekamctl", "day", "--home", base, "--json", "--within", WITHIN, *arguments, timeout=timeout)
    check(done.returncode == 0, f"the day ended with {done.returncode}: {done.stdout[-600:]} {done.stderr[-1500:]}")
    out = json_lines(done.stdout)
    return out[:-1], out[-1]


def everybody_stands_where_the_script_says(script, visits, closing):
    check([v["line"] for v in visits] == [s["line"] for s in script], "one line a visit, in order")
    script = visited(script)
    numbers = {line["line"] for line in script}
    tickets = {visit["line"]: visit["ticket"] for visit in visits if visit["line"] in numbers}
    stands = {person["line"]: person for person in closing["people"]}
    check(len(closing["people"]) == len(script) and set(stands) == set(tickets), "everybody who came, each once")
    for line in script:
        check(stands[line["line"]]["outreach"] == line.get("outreach", False), f"line {line['line']}: at the counter or outside")
        person = stands[line["line"]]
        stage, stops = STANDING[line["ends"]]
        check((person["stage"], person["stop"] in stops) == (stage, True),
              f"line {line['line']} ends {line['ends']} and stands at {person['stage']}, {person['stop']}")
        check(person["ticket"] == tickets[line["line"]], "under its own number")
        check(person["fellOut"] == (line["ends"] in FELL_OUT), f"line {line['line']} fell out: {person['fellOut']}")


def the_session_outside_adds_up(script, closing):
    """Who was expected, who came and what became of them, from the script's lines alone."""
    expected = [line for line in script if line.get("outreach")]
    if not expected:
        check("outreach" not in closing, "nobody went out")
        return
    ends = Counter(line["ends"] for line in expected)
    came = len(expected) - ends["not-met"] - ends["refused"]
    tally = {name: closing["outreach"][name] for name in closing["outreach"] if name != "number"}
    recorded = ends["unsent"] + ends["owed"] + ends["held"]
    check(tally == {"expected": len(expected), "came": came, "recorded": recorded, "served": 0, "deferred": came - recorded,
                    "refused": ends["refused"], "notMet": ends["not-met"], "walkIns": 0}, f"the tally outside: {tally}, {ends}")


def by_place(script):
    counts = []
    for outside in (False, True):
        ends = [line["ends"] for line in visited(script) if line.get("outreach", False) == outside]
        reached = [STAGES.index(STANDING[end][0]) for end in ends]
        counts.append([len(ends), *(sum(stage >= STAGES.index(name) for stage in reached) for name in ("served", "sealed", "handed-over")),
                       sum(end in FELL_OUT for end in ends)])
    return counts


def expected_funnel(script):
    reached = Counter()
    for line in visited(script):
        reached.update(STAGES[:STAGES.index(STANDING[line["ends"]][0]) + 1])
    return {stage: reached[stage] for stage in STAGES}


def by_service(script):
    counts = []
    for service in SERVICES:
        ends = [line["ends"] for line in visited(script) if line["service"] == service]
        reached = [STAGES.index(STANDING[end][0]) for end in ends]
        counts.append([len(ends), *(sum(stage >= STAGES.index(name) for stage in reached) for name in ("served", "sealed", "handed-over")),
                       sum(end in FELL_OUT for end in ends)])
    return counts


def is_online(line):
    return line.get("kind") == "online"


def has_visit(line):
    if line.get("kind") == "ikd":
        return False
    return line["ends"] in SENT_RECORDS if is_online(line) else line["ends"] != "proxy-refused"


def company(line):
    return "proxy" if line.get("proxy") else line.get("beside", "resident")


def papers_and_proxies_are_on_record(base, everybody, visits):
    """Of all lines, those too whom nobody gave a number."""
    made = {visit["line"]: visit for visit in visits}
    pages = 0
    for line in everybody:
        visit = made[line["line"]]
        is_refused = line["ends"] == "proxy-refused"
        check(visit["refused"] == ("ProxyNotAllowed" if is_refused else ""), f"line {line['line']} refused: {visit['refused']!r}")
        check((visit["ticket"] == "") == is_refused, f"line {line['line']} has the number {visit['ticket']!r}")
        check(visit["filedBy"] == ("resident" if is_refused else company(line)), f"line {line['line']} was filed by {visit['filedBy']}")
        expected = PAPERS[line["service"]] + (company(line) in ("proxy", "guardian")) if line.get("papers") else 0
        check(visit["pages"] == expected, f"line {line['line']} has {visit['pages']} pages, the script {expected}")
        spoiled = line.get("spoiledFirst", 0) + (line["ends"] == "spoiled")
        check(visit["blankPictures"] == spoiled, f"line {line['line']}: {visit['blankPictures']} pictures of {spoiled} spoiled blanks")
        pages += expected
    kept = rows(base, "home/store.db", "SELECT sealed, data FROM request_papers")
    check(len(kept) == pages, f"{len(kept)} pages in the store, the script {pages}")
    check(not any(b"\xff\xd8\xff" in data[:64] or b"JFIF" in data for _, data in kept), "no page lies open")
    trail = Counter(what for (what,) in rows(base, "home/store.db", "SELECT what FROM audit"))
    check(trail["paper-filed"] == pages, f"{trail['paper-filed']} pages in the trail, the script {pages}")
    collected = sum(line.get("collected", False) for line in everybody)
    by_proxy = rows(base, "home/store.db", "SELECT count(*) FROM audit WHERE what = 'card-handed-over' AND facts LIKE '%proxy%yes%'")[0][0]
    check(by_proxy == collected, f"{by_proxy} cards to proxies, the script {collected}")


def blanks_used(script):
    good = sum(line["ends"] in ("printed", "handed-over") for line in script)
    return good, sum(line.get("spoiledFirst", 0) + (line["ends"] == "spoiled") for line in script)


def report(base, kind, day):
    done = run("rekamctl", "report", kind, "--home", base, "--account", "penyelia.1", "--passphrase-file", "-", "--day", day, "--out",
               base / "reports", "--json", stdin=passphrase(base) + "\n")
    check(done.returncode == 0, f"report {kind}: {done.stderr}")
    name = json_lines(done.stdout)[-1]["report"]
    check((base / "reports" / (name + ".pdf")).read_bytes().startswith(b"%PDF-"), f"{name}.pdf is a PDF")
    with open(base / "reports" / (name + ".csv"), encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def saved_reports(base):
    """What the supervisor saved at closing, by the first word of its title."""
    found = {}
    for file in (base / "reports").glob("*.csv"):
        check(file.with_suffix(".pdf").read_bytes().startswith(b"%PDF-"), f"{file.stem}.pdf is a PDF")
        with open(file, encoding="utf-8-sig", newline="") as text:
            found[file.stem] = list(csv.reader(text))
    return found


def table(lines, title):
    begin = next(i for i, line in enumerate(lines) if line and line[0] == title) + 2
    end = next((i for i in range(begin, len(lines)) if not lines[i]), len(lines))
    return lines[begin:end]


def the_reports_say_the_same(base, script, visits, closing, blanks):
    saved = saved_reports(base)
    check(len(saved) == 5, f"five reports at closing: {sorted(saved)}")
    daily = next(lines for name, lines in saved.items() if name.startswith("rekap-harian"))
    monthly = next(lines for name, lines in saved.items() if name.startswith("rekap-bulanan"))
    funnel = list(expected_funnel(script).values())
    for title, lines in (("daily", daily), ("monthly", monthly)):
        counted = [int(line[1]) for line in table(lines, "Rekonsiliasi")]
        check(counted == funnel, f"the {title} report counts {counted}, the script {funnel}")
    check([list(map(int, line[1:])) for line in table(daily, "Menurut layanan")[:11]] == by_service(script), "each service by itself")
    if any(line.get("outreach") for line in script):
        check([list(map(int, line[1:])) for line in table(daily, "Menurut tempat")[:2]] == by_place(script), "counter and outside apart")
    stock = next(lines for lines in saved.values() if ["Buku blangko"] in [line[:1] for line in lines])
    counted = {line[0]: int(line[1]) for line in table(stock, "Buku blangko")[:6]}
    good, spoiled = blanks_used(script)
    check(counted == {"Dalam stok": blanks - good - spoiled, "Dalam pencetak": 0, "Tercetak": good, "Rusak": spoiled,
                      "Dikembalikan ke Dinas": 0, "Hilang": 0}, f"the ledger in the report: {counted}")
    check(report(base, "daily", closing["day"]) == daily, "rekamctl report writes the same recap")
    tickets = {visit["line"]: visit["ticket"] for visit in visits}
    fell_out = {tickets[line["line"]] for line in script if line["ends"] in FELL_OUT}
    named = {cell for line in daily for cell in line if cell in tickets.values()}
    check(fell_out <= named, f"the daily report leaves out {sorted(fell_out - named)}")


def the_blanks_add_up(base, script):
    good, spoiled = blanks_used(script)
    trail = Counter(what for (what,) in rows(base, "home/store.db", "SELECT what FROM audit"))
    check(trail["card-printed"] == good, f"{trail['card-printed']} cards printed, the script says {good}")
    check(trail["card-spoiled"] == spoiled, f"{trail['card-spoiled']} blanks spoiled, the script says {spoiled}")
    withdrawn = sum(line["service"] in WITHDRAWN and line["ends"] == "handed-over" for line in script)
    check(trail["old-card-withdrawn"] == withdrawn, f"{trail['old-card-withdrawn']} old cards, the script says {withdrawn}")
    strangers = sum(line.get("strangerFirst", False) for line in script)
    check(trail["card-finger-refused"] >= strangers, "somebody else's finger was refused, and is on record")


def why_turned_away(line):
    if line.get("foreigners") == "elsewhere":
        return "foreigners-elsewhere"
    return {"inactive": "inactive", "child": "too-young", "permit-over": "stay-permit-over"}.get(line.get("case"), "may-record")


def the_gate_told_why(base, script):
    """Each who was turned away, with the finding that the script's line leads to; a missing paper is the officer's word, not the gate's."""
    told = Counter(facts.split("finding=")[1].split(" ")[0] for (facts,) in
                   rows(base, "home/store.db", "SELECT facts FROM audit WHERE what = 'gate-told' AND subject IN"
                        " (SELECT subject FROM audit WHERE what = 'service-finished')"))
    expected = Counter(why_turned_away(line) for line in script if line["ends"] == "turned-away")
    check(told == expected, f"the gate told {told}, the script {expected}")


def the_centre_refused_the_twins(base, script):
    twins = sum(line["ends"] == "duplicate" for line in script)
    words = rows(base, "home/store.db", "SELECT count(*) FROM record_facts WHERE word = 'DUPLICATE_RECORD'")[0][0]
    check(words == twins, f"{words} duplicates found at the centre, the script has {twins}")


def the_centre_has_what_was_let_go(base, script):
    sent = sum(line["ends"] in SENT_RECORDS and line["service"].startswith("new-") for line in script)
    received = rows(base, "centre/central.sqlite", "SELECT count(*) FROM packets")[0][0]
    check(received == sent, f"the centre has {received} records, the script let {sent} go")


def the_applicants_were_told(base, script, visits):
    """Requests from afar: what the centre's book says of each, and which notices it queued, each once and in order."""
    numbers = {visit["line"]: visit["request"] for visit in visits if "request" in visit}
    for line in filter(is_online, script):
        number = numbers[line["line"]]
        check(number.endswith(f"-{line['request']:04d}"), f"line {line['line']} played {number}")
        wanted = NOTICES[line["ends"]]
        told = rows(base, "centre/central.sqlite", "SELECT n.what, n.text FROM notices n JOIN online_requests r ON r.id = n.request "
                    f"WHERE r.number = '{number}' ORDER BY n.seq")
        check([what for what, _ in told] == wanted, f"line {line['line']}: {told}, the script says {wanted}")
        check(all(number in text for _, text in told), f"the applicant reads the number: {told}")
        state = rows(base, "centre/central.sqlite", f"SELECT state FROM online_requests WHERE number = '{number}'")[0][0]
        check(state == (wanted[-1].removeprefix("online-") if wanted else "arrived"), f"{number} is {state} at the centre")
        if line["ends"] == "rejected":
            reason = rows(base, "centre/central.sqlite", f"SELECT reason FROM online_requests WHERE number = '{number}'")[0][0]
            wanted = "data-differ" if line["service"] == "data-change-wni" else "unreadable-paper"
            check(reason == wanted, f"{number} is rejected for {reason}")
    kept = rows(base, "home/store.db", "SELECT count(*) FROM online_pictures")[0][0]
    check(kept >= sum(is_online(line) for line in script), f"{kept} papers were looked at and kept")


def the_digital_identities_are_active(base, script, told):
    """Who was activated at the centre; who gave up has no code."""
    asked = [line for line in script if line.get("kind") == "ikd"]
    tries = {visit["line"]: visit["faceTries"] for visit in told if "faceTries" in visit}
    check(sorted(tries) == [line["line"] for line in asked], f"an activation each: {tries}")
    for line in asked:
        check((tries[line["line"]] > 0) == (line["ends"] == "activated"), f"line {line['line']}: {tries[line['line']]} looks at a face")
    ends = Counter(line["ends"] for line in asked)
    trail = Counter(what for (what,) in rows(base, "home/store.db", "SELECT what FROM audit"))
    check((trail["ikd-begun"], trail["ikd-code-given"], trail["ikd-cancelled"]) == (len(asked), ends["activated"], ends["cancelled"]),
          f"the trail of IKD: {trail}, the script {ends}")
    words = Counter(word for (word,) in rows(base, "centre/central.sqlite", "SELECT word FROM ikd_activations"))
    check(words == Counter({"ACTIVATED": ends["activated"]} if asked else {}), f"the centre has {words}, the script {ends}")


def the_drawn_day_holds_everything(script):
    """Each kind that an office sees, in shares that make sense; the same seed draws the same day."""
    residents = [line for line in script if "kind" not in line]
    online = [line for line in script if is_online(line)]
    check(len(residents) == 60, f"{len(residents)} visits")
    check({line["service"] for line in residents} == set(SERVICES), "all services")
    check({line["ends"] for line in residents} == set(STANDING) | OUTSIDE | {"proxy-refused"}, "all ends")
    met = [line for line in residents if not line.get("outreach")]
    check(len(met) / 5 <= sum(line.get("papers", False) for line in met) <= len(met) * 2 / 3, "some have their papers photographed")
    companies = Counter(company(line) for line in met)
    check(all(1 <= companies[kind] <= len(met) / 4 for kind in ("guardian", "helper", "proxy")), f"some do not come alone: {companies}")
    check(1 <= sum(line.get("collected", False) for line in met) <= len(met) / 4, "some cards are fetched by somebody else")
    check(len(residents) - len(met) == 5, "a session outside")
    check([line["request"] for line in online] == list(range(1, 8)), "every request from afar")
    check({line["ends"] for line in online} >= {"handed-over", "printed", "undecided", "print-ready", "rejected", "invited"},
          "with every end")
    check(Counter(line["ends"] for line in script if line.get("kind") == "ikd") == {"activated": 2, "cancelled": 1}, "IKD")
    drawn = {}
    for visits, seed in ((60, 1), (60, 2), (45, 3), (120, 4)):
        done = run("rekamctl", "day", "--visits", visits, "--seed", seed)
        lines = json_lines("\n".join(line for line in done.stdout.splitlines() if not line.startswith("#")))
        check(done.returncode == 0 and sum("kind" not in line for line in lines) == visits, f"{visits} visits by seed {seed}")
        drawn[visits, seed] = lines
    check([{"line": n, "ends": "handed-over", **line} for n, line in enumerate(drawn[60, 1], 2)] == script, "the same seed, the same day")
    check(drawn[60, 1] != drawn[60, 2], "another seed, another day")


def a_script_that_cannot_be_is_refused(base, lines=WRONG):
    for wrong in lines:
        file = base / "wrong.jsonl"
        file.write_text(wrong + "\n")
        done = run("rekamctl", "day", "--home", base, "--script", file, "--json")
        check(done.returncode == 2 and "ScriptMalformed" in done.stderr, f"{wrong}: {done.returncode} {done.stderr}")


def main():
    whole = sys.argv[1:] == ["whole"]
    with Folder("day") as base:
        if whole:
            visits, closing = played(base, "--visits", 60, timeout=2400)
            script = script_lines(base / "day.jsonl")
            the_drawn_day_holds_everything(script)
        else:
            file = base / "short.jsonl"
            file.write_text("\n".join(map(json.dumps, SHORT)) + "\n")
            visits, closing = played(base, "--script", file, timeout=600)
            script = script_lines(file)
        told, lines_of_day = visits, script
        check(sorted(v["line"] for v in visits) == [s["line"] for s in script], "one line for everybody")
        papers_and_proxies_are_on_record(base, [line for line in visited(script) if "kind" not in line], visits)
        blanks = 2 * sum(line.get("kind") != "ikd" for line in script)
        script = list(filter(has_visit, script))
        visits = sorted((v for v in visits if v["line"] in {s["line"] for s in script}), key=lambda v: v["line"])
        everybody_stands_where_the_script_says(script, visits, closing)
        check(closing["funnel"] == expected_funnel(script), f"the funnel {closing['funnel']}, the script {expected_funnel(script)}")
        check(closing["fellOut"] == sum(s["ends"] in FELL_OUT for s in script), "who fell out")
        the_session_outside_adds_up(script, closing)
        the_reports_say_the_same(base, script, visits, closing, blanks)
        the_applicants_were_told(base, lines_of_day, told)
        the_blanks_add_up(base, script)
        the_centre_has_what_was_let_go(base, script)
        the_gate_told_why(base, script)
        the_centre_refused_the_twins(base, script)
        the_digital_identities_are_active(base, lines_of_day, told)
        a_script_that_cannot_be_is_refused(base, WRONG_OF_ALL if whole else WRONG)


if __name__ == "__main__":
    main()
