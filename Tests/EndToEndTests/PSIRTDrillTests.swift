import Foundation
import TestPrograms
import Testing

/// A drill of the desk of product security, from the command line alone: a finding judged by two people, and a case from its report to its end.
struct PSIRTDrillTests {
    private let desk: PSIRTDesk

    init() throws { desk = try PSIRTDesk() }

    private func firstFinding() throws -> Int {
        let list = try desk.done("ito", "triage list --format json")
        let match = try #require(list.firstMatch(of: /"finding": (\d+)/))
        return try #require(Int(match.1))
    }

    @Test func aFindingIsJudgedByTwo() throws {
        let finding = try firstFinding()
        try desk.done(
            "ito",
            "triage set \(finding) --status affected --response update_planned --action 'Keep it off the network.' --handling update --stage support")
        #expect(try desk.done("ito", "triage list --status affected").contains("affected"))
        // After EOS there are no updates.
        let refused = try desk.run(
            "ito", "triage set \(finding) --status affected --response update --action x --handling update --stage end_of_support")
        #expect(refused.status == 2 && refused.errors.contains("PSIRT-009") && refused.errors.contains("R-094"))
        #expect(try desk.run("ito", "triage set \(finding) --status not_affected --impact x").errors.contains("PSIRT-006"))
        try desk.done(
            "ito", "triage set \(finding) --status not_affected --justification code_not_reachable --impact 'never called' --reason 'build read'")
        try desk.done("ito", "triage review \(finding)", status: 2)
        try desk.done("kato", "triage review \(finding)", status: 2)
        try desk.done("ono", "triage review \(finding)")
        #expect(try desk.done("ito", "triage show \(finding)").contains("not affected"))
        try desk.schema("ito", "triage show \(finding)")
        try desk.schema("ito", "triage list --status not_affected")
    }

    @Test func rulesAndRecords() throws {
        let rule =
            "OPENSSL --component openssl --status not_affected --justification code_not_reachable --expires 2026-06-30 --reason 'only the build uses it'"
        try desk.schema("ito", "triage rule preview \(rule)")
        try desk.done("ito", "triage rule add \(rule)")
        try desk.done("ito", "triage rule review OPENSSL", status: 2)
        try desk.done("ono", "triage rule review OPENSSL")
        try desk.schema("ito", "triage rule list")
        try desk.done("ito", "triage rule withdraw OPENSSL")
        try desk.schema("ito", "triage not-concerned CVE-2026-99999 --reason 'in the news'")
        #expect(try desk.done("ito", "triage not-concerned NC-2026-0001 --advisory MP-300").contains("CVE-2026-99999"))
        try desk.done("ito", "triage not-concerned NC-2026-0001 --asked-by Hospital --channel mail --product MP-300")
        try desk.done("ito", "triage not-concerned --answer 1 --text 'as in NC-2026-0001'")
        try desk.schema("ito", "triage not-concerned")
    }

    @Test func aCaseRunsToItsEnd() throws {
        let opened = try desk.done(
            "ito",
            "case open --kind vulnerability --from finder --title 'reset without key' --description 'found by chance' --reporter f@example.com "
                + "--acknowledge-days 5 --exercise")
        let number = try String(#require(opened.firstMatch(of: /CASE-2026-[0-9A-Z]{8}/)).0)
        // Who does not take part hears what one hears of a case that is not there.
        let absent = try desk.run("ono", "case show CASE-2026-NOSUCHCC")
        let hidden = try desk.run("ono", "case show \(number)")
        #expect(hidden.status == absent.status && hidden.errors.replacing(number, with: "CASE-2026-NOSUCHCC") == absent.errors)
        #expect(try desk.done("ono", "case list --all --format json").contains("CASE") == false)
        #expect(try desk.done("ono", "audit list").contains(number) == false)
        try desk.done("ito", "case note \(number) --acknowledged 2026-01-01T00:00:00Z")
        try desk.done("ito", "case people \(number) --add ono")
        try desk.done("ito", "case link \(number) finding:\(try firstFinding())")
        try desk.done("ito", "case link \(number) product:MP-300")
        try desk.done("ito", "case share \(number) --until 2026-02-01T10:00 --agreed-with JPCERT/CC")
        try desk.done("ono", "case say \(number) 'the key is checked nowhere'")
        try desk.done("ono", "case say \(number) 'to all' --for everybody", status: 2)
        try desk.done("ito", "case task \(number) 'ask the supplier' --to ono --due 2026-01-10")
        try desk.done("ono", "case task \(number) --done 1")
        for fact in ["product.jp.marketed yes", "vuln.in_own_product yes", "vuln.confirmed yes", "t.vuln_confirmed 2026-01-01T09:00:00+09:00"] {
            try desk.done("ito", "case fact \(number) \(fact)")
        }
        try desk.done("ito", "case fact \(number) vuln.confirmed no", status: 2)
        let duties = try desk.done("ito", "case duties \(number)")
        #expect(duties.contains("intl.cvd.ack"))
        try desk.done("ito", "case submitted \(number) intl.cvd.ack complete --at 2026-01-01T00:00:00Z --receipt none")
        for step in ["verification", "remediation", "release", "post_release"] { try desk.done("ito", "case step \(number) \(step)") }
        try desk.done("ito", "case step \(number) closed --closed-as completed", status: 2)
        try desk.done("ito", "case note \(number) --informed 2026-01-01T00:00:00Z")
        try desk.done("ito", "case step \(number) closed --closed-as completed")
        try desk.schema("ito", "case show \(number)")
        try desk.schema("ito", "case list --all")
        try desk.done("ono", "audit verify")
    }

    /// From an incident at an institution to the binder: the 15-day report drafted, marked incomplete, approved by another, sent by hand, followed
    /// up and complete; JPCERT/CC's file; the institution's support pack; all of it in one archive.
    @Test func reportsGoOutAndStandInTheBinder() throws {
        _ = try desk.folder.write("correct horse battery\n", as: "sample.password")
        try desk.done("ono", "user password ono --password-file sample.password")
        let opened = try desk.done(
            "ito",
            "case open --kind incident --from institution --title 'restart in use' --description 'restarted' --reporter ce@example.com --exercise "
                + "--received-at 2026-01-01T00:00:00Z")
        let number = try String(#require(opened.firstMatch(of: /CASE-2026-[0-9A-Z]{8}/)).0)
        try desk.done("ito", "case people \(number) --add ono")
        try desk.done("ito", "case link \(number) finding:\(try firstFinding())")
        for fact in [
            "product.jp.marketed yes", "event.malfunction yes", "event.outcome none", "event.could_cause serious", "event.labelled no",
            "event.place domestic", "event.causality suspected", "vuln.in_own_product yes", "vuln.confirmed yes",
            "institution.requests_information yes", "t.request_received 2026-01-02T00:00:00Z", "t.vuln_confirmed 2026-01-02T00:00:00Z",
        ] { try desk.done("ito", "case fact \(number) \(fact)") }
        #expect(try desk.done("ito", "case duties \(number)").contains("2026-01-16"))
        let first = try sent(
            number, "jp.form8", "--incomplete", ["next-report=2030-01-31", "'measures-to-come=追加報告'"], "jp.68-10.malfunction-unlabelled.15d")
        #expect(try desk.done("ito", "case duties \(number)").contains("2030-01-31"))
        let follow = try desk.done("ito", "report follow-up \(first)").trimmingCharacters(in: .whitespacesAndNewlines)
        try desk.done("ono", "report approve \(follow) --password-file sample.password")
        try desk.done("ito", "report submitted \(follow) --at \(Self.now()) --channel web --receipt A-2")
        _ = try sent(number, "jp.ipa.vendor", "", ["'steps=press reset'"], "jp.vuln.own-product-to-ipa")
        _ = try sent(number, "jp.inst.support", "", [], "jp.inst.mah-support")
        let list = try desk.done("ito", "report list \(number)")
        #expect(list.contains("followed up") && list.components(separatedBy: "complete").count > 3)
        try desk.schema("ito", "report list \(number)")
        try desk.schema("ito", "report show \(first)")
        for form in ["pdf", "docx", "html", "txt", "json"] { try desk.done("ito", "report export \(first) --output sample-report.\(form)") }
        // Who does not take part hears what one hears of a report that is not there.
        let absent = try desk.run("sato", "report show CASE-2026-NOSUCHCC-R1")
        #expect(try desk.run("sato", "report show \(first)").errors.replacing(number, with: "CASE-2026-NOSUCHCC") == absent.errors)
        try binder(number, first)
    }

    /// The program's clock.
    private static func now() -> String { Date(timeIntervalSince1970: Double(Program.clock)).formatted(.iso8601) }

    /// A report that is begun, filled, approved by the other and sent.
    private func sent(_ number: String, _ kind: String, _ flag: String, _ values: [String], _ duty: String) throws -> String {
        let report = try String(#require(try desk.done("ito", "report new \(number) \(kind) \(flag)").firstMatch(of: /CASE[-0-9A-Z]+-R\d+/)).0)
        for value in values { try desk.done("ito", "report fill \(report) \(value)") }
        try desk.done("ito", "report submitted \(report) --at \(Self.now()) --channel web", status: 2)
        try desk.done("ito", "report approve \(report)", status: 2)
        try desk.done("ono", "report approve \(report) --password-file sample.password")
        let answer = try desk.done("ito", "report submitted \(report) --at \(Self.now()) --channel web --receipt A-1")
        #expect(answer.contains(duty), "\(answer)")
        return report
    }

    private func binder(_ number: String, _ report: String) throws {
        try desk.schema("ito", "binder --case \(number) --output sample-case.zip")
        try desk.done("ito", "binder --product MP-300 --output sample-product.zip")
        try desk.done("ono", "binder --product MP-300 --output sample-other.zip")
        for (name, folder) in [("sample-case.zip", ""), ("sample-product.zip", "cases/\(number)/")] {
            let script = """
                import hashlib,sys,zipfile
                z=zipfile.ZipFile(sys.argv[1]); names=set(z.namelist())
                for line in z.read('SHA256SUMS').decode().splitlines():
                    digest,name=line.split('  ',1); assert hashlib.sha256(z.read(name)).hexdigest()==digest,name; names.discard(name)
                assert names=={'SHA256SUMS'},names
                index=z.read('index.html').decode()
                for name in z.namelist():
                    if name not in ('index.html',): assert name in index,name
                print('\\n'.join(z.namelist()))
                """
            let result = try ChildProgram("python3", ["-c", script, desk.folder.path(name)]).run()
            #expect(result.status == 0, "\(String(decoding: result.errors, as: UTF8.self))")
            for part in [
                "case.json", "duties.json", "audit.jsonl", "reports/\(report).ja.html", "reports/\(report)-v1.json", "reports/\(number)-R4.en.html",
            ] {
                #expect(result.text.contains(folder + part), "\(part) in \(name)")
            }
        }
    }
}
