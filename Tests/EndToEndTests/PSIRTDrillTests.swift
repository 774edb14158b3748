import Foundation
import Testing

/// A drill of the desk of product security, from the command line alone: a finding judged by two people, and a case from its report to its end.
struct PSIRTDrillTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
        try #require(try Program.run(["demo", "--write", folder.url.path]).status == 0)
        let feeds = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.contains("catalog") }.sorted()
        try #require(try Program.run(["catalog", "import", "--into", folder.path("sample.cat")] + feeds.map(folder.path)).status == 0)
        for (person, line) in [
            ("", "setup --admin sato --admin-name Sato --maker MIMA --maker-name M --maker-name-en M"),
            ("sato", "user add ito --name Ito --role quality --role psirt"), ("sato", "user add ono --name Ono --role safety"),
            ("sato", "user add kato --name Kato --role developer"), ("ito", "product add MP-300 --name Pump --name-en Pump"),
            ("ito", "release add MP-300@2.4.1"), ("ito", "release import MP-300@2.4.1 sample-sbom.cdx.json --catalog sample.cat"),
        ] { try done(person, line) }
    }

    /// Runs a command line; `'…'` keeps blanks together.
    private func run(_ person: String, _ line: String) throws -> Program.Result {
        let words = line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { place, part in
            place % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
        return try Program.run(
            words.map { $0.hasPrefix("sample") ? folder.path($0) : $0 },
            environment: ["MIMAMORI_DATA": folder.path("desk"), "MIMAMORI_PERSON": person])
    }

    @discardableResult
    private func done(_ person: String, _ line: String, status: Int32 = 0) throws -> String {
        let result = try run(person, line)
        #expect(result.status == status, "\(line): \(result.errors)")
        return result.output
    }

    private func schema(_ person: String, _ line: String) throws {
        let output = try done(person, line + " --format json")
        if SchemaCheck.isPresent { #expect(try SchemaCheck.problem(output, "desk-list") == nil, "\(line)") }
    }

    private func firstFinding() throws -> Int {
        let list = try done("ito", "triage list --format json")
        let match = try #require(list.firstMatch(of: /"finding": (\d+)/))
        return try #require(Int(match.1))
    }

    @Test func aFindingIsJudgedByTwo() throws {
        let finding = try firstFinding()
        try done(
            "ito",
            "triage set \(finding) --status affected --response update_planned --action 'Keep it off the network.' --handling update --stage support")
        #expect(try done("ito", "triage list --status affected").contains("affected"))
        // After EOS there are no updates.
        let refused = try run("ito", "triage set \(finding) --status affected --response update --action x --handling update --stage end_of_support")
        #expect(refused.status == 2 && refused.errors.contains("PSIRT-009") && refused.errors.contains("R-094"))
        #expect(try run("ito", "triage set \(finding) --status not_affected --impact x").errors.contains("PSIRT-006"))
        try done(
            "ito", "triage set \(finding) --status not_affected --justification code_not_reachable --impact 'never called' --reason 'build read'")
        try done("ito", "triage review \(finding)", status: 2)
        try done("kato", "triage review \(finding)", status: 2)
        try done("ono", "triage review \(finding)")
        #expect(try done("ito", "triage show \(finding)").contains("not affected"))
        try schema("ito", "triage show \(finding)")
        try schema("ito", "triage list --status not_affected")
    }

    @Test func rulesAndRecords() throws {
        let rule =
            "OPENSSL --component openssl --status not_affected --justification code_not_reachable --expires 2026-06-30 --reason 'only the build uses it'"
        try schema("ito", "triage rule preview \(rule)")
        try done("ito", "triage rule add \(rule)")
        try done("ito", "triage rule review OPENSSL", status: 2)
        try done("ono", "triage rule review OPENSSL")
        try schema("ito", "triage rule list")
        try done("ito", "triage rule withdraw OPENSSL")
        try schema("ito", "triage not-concerned CVE-2026-99999 --reason 'in the news'")
        #expect(try done("ito", "triage not-concerned NC-2026-0001 --advisory MP-300").contains("CVE-2026-99999"))
        try done("ito", "triage not-concerned NC-2026-0001 --asked-by Hospital --channel mail --product MP-300")
        try done("ito", "triage not-concerned --answer 1 --text 'as in NC-2026-0001'")
        try schema("ito", "triage not-concerned")
    }

    @Test func aCaseRunsToItsEnd() throws {
        let opened = try done(
            "ito",
            "case open --kind vulnerability --from finder --title 'reset without key' --description 'found by chance' --reporter f@example.com "
                + "--acknowledge-days 5 --exercise")
        let number = try String(#require(opened.firstMatch(of: /CASE-2026-[0-9A-Z]{8}/)).0)
        // Who does not take part hears what one hears of a case that is not there.
        let absent = try run("ono", "case show CASE-2026-NOSUCHCC")
        let hidden = try run("ono", "case show \(number)")
        #expect(hidden.status == absent.status && hidden.errors.replacing(number, with: "CASE-2026-NOSUCHCC") == absent.errors)
        #expect(try done("ono", "case list --all --format json").contains("CASE") == false)
        #expect(try done("ono", "audit list").contains(number) == false)
        try done("ito", "case note \(number) --acknowledged 2026-01-01T00:00:00Z")
        try done("ito", "case people \(number) --add ono")
        try done("ito", "case link \(number) finding:\(try firstFinding())")
        try done("ito", "case link \(number) product:MP-300")
        try done("ito", "case share \(number) --until 2026-02-01T10:00 --agreed-with JPCERT/CC")
        try done("ono", "case say \(number) 'the key is checked nowhere'")
        try done("ono", "case say \(number) 'to all' --for everybody", status: 2)
        try done("ito", "case task \(number) 'ask the supplier' --to ono --due 2026-01-10")
        try done("ono", "case task \(number) --done 1")
        for fact in ["product.jp.marketed yes", "vuln.in_own_product yes", "vuln.confirmed yes", "t.vuln_confirmed 2026-01-01T09:00:00+09:00"] {
            try done("ito", "case fact \(number) \(fact)")
        }
        try done("ito", "case fact \(number) vuln.confirmed no", status: 2)
        let duties = try done("ito", "case duties \(number)")
        #expect(duties.contains("intl.cvd.ack"))
        try done("ito", "case submitted \(number) intl.cvd.ack complete --at 2026-01-01T00:00:00Z --receipt none")
        for step in ["verification", "remediation", "release", "post_release"] { try done("ito", "case step \(number) \(step)") }
        try done("ito", "case step \(number) closed --closed-as completed", status: 2)
        try done("ito", "case note \(number) --informed 2026-01-01T00:00:00Z")
        try done("ito", "case step \(number) closed --closed-as completed")
        try schema("ito", "case show \(number)")
        try schema("ito", "case list --all")
        try done("ono", "audit verify")
    }
}
