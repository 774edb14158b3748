import Foundation
import Testing

/// Help and errors of `triage …` and `case …`: in both languages, with what is wrong and what can be done about it.
struct PSIRTCommandTests {
    private static let commands =
        [
            "", "list", "show", "set", "review", "confirm", "claim", "not-concerned", "rule", "rule list", "rule preview", "rule add", "rule review",
            "rule withdraw",
        ].map { "triage " + $0 }
        + [
            "", "open", "list", "show", "people", "say", "link", "share", "note", "misuse", "step", "task", "fact", "duties", "submitted",
            "pause", "resume", "flaw", "judge", "flaws", "receive", "aside",
        ].map { "case " + $0 }
        + ["", "new", "list", "show", "fill", "approve", "submitted", "follow-up", "export"].map { "report " + $0 } + ["binder"]
        + ["rules", "verify", "pack", "pack install", "pack list", "pack remove"].map { "duties " + $0 }

    @Test(arguments: commands) func helpIsThereInBothLanguages(_ command: String) throws {
        let words = command.split(separator: " ").map(String.init)
        for language in ["ja", "en"] {
            let result = try Program.run(words + ["--help"], language: language)
            #expect(result.status == 0 && result.errors.isEmpty)
            #expect(result.output.contains("USAGE: mimamori " + words.joined(separator: " ")))
            let hasKana = result.output.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) }
            #expect(hasKana == (language == "ja"), "\(command) \(language)")
        }
    }

    /// Who runs it, the line, the exit code.
    private static let mistakes: [(person: String, line: String, status: Int32)] = [
        ("ito", "triage list --status resolved", 2), ("ito", "triage list --product NO-SUCH", 2), ("ito", "triage list --review-by yesterday", 2),
        ("ito", "triage show 999999", 2), ("ito", "triage show 0x", 2), ("ito", "triage set", 2),
        ("ito", "triage set 1 --status affected", 2), ("ito", "triage set 1 --status not_affected", 2),
        ("ito", "triage set 1 --status affected --response update --action x --handling update", 2),
        ("ito", "triage set 1 --status affected --response update --action x --handling record_only --stage support", 2),
        ("ito", "triage set 1 --status under_investigation --review-by 2020-01-01", 2),
        ("ito", "triage set 1 --status fixed --justification code_not_present --impact x", 2),
        ("kato", "triage set 1 --status affected --response update --action x", 2), ("ono", "triage review 1", 2), ("ito", "triage confirm 1", 2),
        ("ito", "triage rule add ALL --status not_affected --justification code_not_present --expires 2026-06-30 --reason x", 2),
        ("ito", "triage rule add LONG --component a --status affected --response update --action x --expires 2030-01-01 --reason x", 2),
        ("ito", "triage rule review NO-SUCH", 2), ("ito", "triage rule withdraw NO-SUCH", 2),
        ("ito", "triage claim MP-300@2.4.1 sample-sbom.cdx.json --supplier NO-SUCH", 2), ("ito", "triage not-concerned NC-2026-0009", 2),
        ("ito", "triage not-concerned CVE-2026-0001", 2), ("ito", "triage not-concerned --answer 9 --text x", 2),
        ("ito", "case open --kind theft --from finder --title x --description x", 2),
        ("ito", "case open --kind incident --from finder --title x --description x", 2),
        ("ito", "case open --kind incident --from own_test --title x --description x --acknowledge-days 0", 2),
        ("kato", "case open --kind incident --from own_test --title x --description x", 2), ("ito", "case show CASE-2026-NOSUCHCC", 2),
        ("ito", "case step CASE-2026-NOSUCHCC verification", 2), ("ito", "case note CASE-2026-NOSUCHCC", 2),
        ("ito", "case task CASE-2026-NOSUCHCC", 2), ("ito", "case fact CASE-2026-NOSUCHCC no.such yes", 2),
        ("ito", "case submitted CASE-2026-NOSUCHCC no.such complete --at 2026-01-01T00:00:00Z", 2),
        ("ito", "case receive sample-no-such.eml", 2), ("ito", "case receive --maildir sample-no-such", 2), ("ito", "case aside 9 --take", 2),
        ("kato", "case aside", 2), ("ito", "case say CASE-2026-NOSUCHCC x --for the-press", 2),
        ("ito", "case share CASE-2026-NOSUCHCC --tlp PURPLE", 2),
        ("ito", "case pause CASE-2026-NOSUCHCC intl.cvd.ack --from 2026-01-01T00:00:00Z --agreed-by x", 2),
        ("ito", "case pause CASE-2026-NOSUCHCC intl.certcc.45d --from 2026-01-01T00:00:00Z --agreed-by x", 2),
        ("ito", "case resume CASE-2026-NOSUCHCC intl.certcc.45d --at 2026-01-01T00:00:00Z", 2), ("ito", "duties rules jp.no-such", 2),
        ("ono", "duties verify intl.certcc.45 --digest 0 --against x", 2), ("ono", "duties verify intl.certcc.45d --digest 0 --against x", 2),
        ("kato", "duties verify intl.certcc.45d --digest 0 --against x", 2), ("ono", "duties pack install sample-no-such.yaml", 2),
        ("ono", "duties pack install sample-sbom.cdx.json", 2), ("ono", "duties pack remove no-such", 2),
    ]

    /// What is refused changes nothing, and says why in the words that the goldens hold.
    @Test(arguments: ["ja", "en"]) func mistakesAreExplained(_ language: String) throws {
        let desk = try PSIRTDesk()
        var told = ""
        for mistake in Self.mistakes {
            let result = try desk.run(mistake.person, mistake.line, language: language)
            #expect(result.status == mistake.status, "\(mistake.line): \(result.status) \(result.errors)")
            #expect(result.output.isEmpty, "\(mistake.line)")
            let errors = result.errors.replacing(desk.folder.url.path + "/", with: "")
            told += "\(mistake.person)$ mimamori \(mistake.line)\n\(errors)\n"
        }
        try Golden.check(told, "psirt-errors.\(language).txt")
        #expect(try desk.done("ito", "triage list --status affected --status not_affected --status fixed").contains("none"))
        #expect(try desk.done("ito", "case list --all").contains("none"))
    }

    private static let pack = """
        pack: own
        version: "1"
        jurisdiction: jp
        facts:
          - {id: own.alarm, type: yes-no, label: {ja: "警報の停止", en: "alarm stopped"}, question: {ja: "?", en: "?"}, source: "12"}
        rules:
          - id: own.alarm.3d
            bearer: mah
            title: {ja: "社長に知らせる", en: "tell the president"}
            text: {ja: "三日以内に知らせる。", en: "Tell within three days."}
            when: own.alarm
            clock: {start: t.aware, length: 3, unit: calendar-day, first-day: not-counted, roll: none}
            recipients: [reporter]
            citation: "12"
            strength: desirable
            evidence: {clause: secondary}
            ship: verify-first
        """

    /// Own rules come in, are compared with their source on record, and a faulty file changes nothing.
    @Test func rulesOfDutiesAtADesk() throws {
        let desk = try PSIRTDesk()
        try desk.schema("ito", "duties rules")
        _ = try desk.folder.write(Self.pack, as: "sample-pack.yaml")
        try desk.done("ono", "duties pack install sample-pack.yaml --reason x")
        try desk.schema("ito", "duties pack list")
        #expect(try desk.done("ito", "duties rules --open").contains("own.alarm.3d"))
        let text = try desk.done("ito", "duties rules own.alarm.3d")
        let digest = try #require(text.split { $0.isWhitespace }.map(String.init).last { $0.count == 64 })
        try desk.done("ono", "duties verify own.alarm.3d --digest \(digest) --against 'Rule 12 of 2026'")
        #expect(try !desk.done("ito", "duties rules --open").contains("own.alarm.3d"))
        #expect(try desk.done("ito", "duties rules own.alarm.3d").contains("Rule 12 of 2026"))
        _ = try desk.folder.write(Self.pack.replacing("when: own.alarm", with: "when: own.alram"), as: "sample-faulty.yaml")
        let refused = try desk.run("ono", "duties pack install sample-faulty.yaml")
        #expect(refused.status == 2 && refused.errors.contains("sample-faulty.yaml") && refused.errors.contains("/rules/0/when"), "\(refused.errors)")
        #expect(try desk.done("ito", "duties rules own.alarm.3d").contains("Rule 12 of 2026"))
        try desk.done("ono", "duties pack remove own")
        #expect(try desk.run("ito", "duties rules own.alarm.3d").status == 2)
    }
}
