import Foundation
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
}
