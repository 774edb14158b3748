/// Title and notes (2.1 sections 6.2.22, 6.2.40).
enum TitleTests {
    static let all = [trackingID, description]

    /// 6.2.22 Document Tracking ID in Title.
    static let trackingID = CSAFTest("6.2.22", [.v21]) { facts, findings in
        guard let value = facts.head["title"], let title = value.string, let id = facts.tracking?.text("id"), !id.isEmpty,
            title.lowercased().contains(id.lowercased())
        else { return }
        findings.add(value, "文書の識別子が題名にあります。", "The title holds the document's tracking id.")
    }

    /// 6.2.40 Product Description without Product Reference.
    static let description = CSAFTest("6.2.40", [.v21]) { facts, findings in
        for note in facts.head.list("notes") + facts.vulnerabilities.flatMap({ $0.list("notes") }) {
            guard let title = note.text("title"), titles.contains(where: { title.hasPrefix($0) }), note["product_ids"] == nil,
                note["group_ids"] == nil
            else { continue }
            findings.add(note, "製品の説明が、どの製品のものかを示していません。", "The product description does not say for which products it is.")
        }
    }

    private static let titles = TranslatedTerms.everyWording(of: .productDescription)
}
