/// What profiles ask for in documents that are not in English (2.1 sections 6.2.39.2 to 6.2.39.4, 6.2.39.6).
enum TranslatedProfileTests {
    static let all = [
        reasoning("6.2.39.2", .withdrawn, .withdrawal), reasoning("6.2.39.3", .superseded, .supersession), superseding, vulnerabilityNotes,
    ]

    /// 6.2.39.2 and 6.2.39.3 Language Specific Reasoning for Withdrawal or Supersession.
    private static func reasoning(_ id: String, _ profile: CSAFProfile, _ term: TranslatedTerms.Term) -> CSAFTest {
        CSAFTest(id, [.v21]) { facts, findings in
            guard facts.profile == profile, !facts.isEnglish, let title = facts.translation(of: term, &findings) else { return }
            let notes = facts.head.list("notes").filter { $0.text("title") == title }
            guard notes.count != 1 || notes[0].text("category") != "description" else { return }
            findings.add(
                facts.head["notes"] ?? facts.head, "題名が「\(title)」のdescriptionの注記がちょうど1つ必要です。",
                "Exactly one note of category description titled \"\(title)\" is needed.")
        }
    }

    /// 6.2.39.4 Language Specific Superseding Document.
    static let superseding = CSAFTest("6.2.39.4", [.v21]) { facts, findings in
        guard facts.profile == .superseded, !facts.isEnglish, let start = facts.translation(of: .supersedingDocument, &findings) else { return }
        let found = facts.head.list("references").filter { $0.text("summary")?.hasPrefix(start) == true }
        for reference in found where reference.text("category") != "external" {
            findings.add(
                reference, "要約が「\(start)」で始まる参照はexternalでなければなりません。",
                "A reference whose summary begins with \"\(start)\" must be external.")
        }
        if found.isEmpty {
            findings.add(
                facts.head["references"] ?? facts.head, "要約が「\(start)」で始まる外部参照が必要です。",
                "An external reference whose summary begins with \"\(start)\" is needed.")
        }
    }

    /// 6.2.39.6 Language Specific Vulnerability Notes (CSD04).
    static let vulnerabilityNotes = CSAFTest("6.2.39.6", [.v21]) { facts, findings in
        guard facts.profile == .vulnerabilityReport, !facts.isEnglish, let summary = facts.translation(of: .vulnerabilitySummary, &findings),
            let description = facts.translation(of: .cveDescription, &findings)
        else { return }
        let wanted = [summary: "summary", description: "description"]
        for vulnerability in facts.vulnerabilities {
            let found = vulnerability.list("notes").contains { note in note.text("title").flatMap { wanted[$0] } == note.text("category") }
            guard !found else { continue }
            findings.add(
                vulnerability["notes"] ?? vulnerability, "題名が「\(summary)」か「\(description)」の注記が必要です。",
                "A note titled \"\(summary)\" or \"\(description)\" is needed.")
        }
    }
}
