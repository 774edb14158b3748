import Diagnostics

/// An advisory as a page that people read, from which Markdown, HTML and printed documents are made.
public struct AdvisoryPage {
    /// A piece of the page.
    public enum Block {
        /// Level from 1, and the heading.
        case heading(Int, String)
        /// A paragraph; line breaks are kept.
        case paragraph(String)
        /// Items.
        case list([String])
        /// Headings and rows.
        case table([String], [[String]])
        /// Name and address.
        case links([(String, String)])
    }

    /// The advisory.
    public let advisory: PreparedAdvisory
    private var facts: AdvisoryFacts { advisory.facts }

    /// The page of an advisory.
    public init(_ advisory: PreparedAdvisory) { self.advisory = advisory }

    func say(_ japanese: String, _ english: String) -> String { advisory.language == .japanese ? japanese : english }

    /// Its heading.
    public var title: String { advisory.text(facts.title) }

    /// All of it, the heading first.
    public func blocks() -> [Block] {
        var blocks: [Block] = [.heading(1, title), .table([say("項目", "Item"), say("内容", "Value")], head())]
        if let ending = facts.ending { blocks += self.ending(ending) }
        blocks += [.heading(2, say("概要", "Summary")), .paragraph(advisory.text(facts.summary))]
        if facts.ending == nil {
            blocks += [.heading(2, say("製品", "Products")), products()]
            for item in facts.vulnerabilities { blocks += vulnerability(item) }
        }
        if !facts.involvements.isEmpty { blocks += [.heading(2, say("調整の経緯", "Coordination")), involvements()] }
        blocks += [.heading(2, say("改訂履歴", "Revision history")), history()]
        let links = [(say("CSAF文書", "CSAF document"), advisory.csafURL)] + facts.references.map { (advisory.text($0.summary), $0.url) }
        blocks += [.heading(2, say("参照", "References")), .links(links)]
        let thanks = (facts.acknowledgments + facts.vulnerabilities.flatMap(\.acknowledgments)).map(words)
        if !thanks.isEmpty { blocks += [.heading(2, say("謝辞", "Acknowledgments")), .list(thanks)] }
        if let contact = contact { blocks += [.heading(2, say("問い合わせ先", "Contact")), .paragraph(contact)] }
        if let terms = advisory.textIfAny(facts.legalDisclaimer) { blocks += [.heading(2, say("利用条件", "Terms of use")), .paragraph(terms)] }
        return blocks
    }

    private func ending(_ ending: AdvisoryEnding) -> [Block] {
        let heading =
            ending.kind == .withdrawn
            ? say("このアドバイザリーは取り下げられました", "This advisory was withdrawn")
            : say("このアドバイザリーは別のアドバイザリーに置き換えられました", "Another advisory has taken the place of this one")
        let links = [ending.successor].compactMap { $0 }.map { (advisory.text($0.summary), $0.url) }
        return [.heading(2, heading), .paragraph(advisory.text(ending.reason))] + (links.isEmpty ? [] : [.links(links)])
    }

    private var contact: String? {
        let words = [advisory.textIfAny(facts.publisher.contact), facts.publisher.email].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    private func head() -> [[String]] {
        [
            [say("文書番号", "Id"), advisory.documentID],
            [say("発行者", "Publisher"), facts.publisher.name],
            [say("初公開", "Published"), advisory.released.text],
            [say("最終更新", "Updated"), advisory.updated.text],
            [say("版", "Version"), String(advisory.version)],
            [say("状態", "Status"), status],
            [say("共有範囲", "Sharing"), "TLP:\(facts.tlp.rawValue)"],
        ]
    }

    private var status: String {
        switch facts.status {
        case .draft: say("草案", "draft")
        case .interim: say("暫定", "interim")
        case .final: say("確定", "final")
        }
    }

    private func products() -> Block {
        .table(
            [say("ID", "Id"), say("製造販売業者", "Vendor"), say("製品", "Product"), say("版", "Version"), say("識別子", "Identifiers")],
            facts.products.map { product in
                let ids =
                    product.purls + [product.cpe].compactMap { $0 } + product.modelNumbers.map { say("型番 ", "model ") + $0 }
                    + product.serialNumbers.map { say("製造番号 ", "serial ") + $0 }
                return [product.id, product.vendor, product.name, JVNVersionText.of(product, advisory.language), ids.joined(separator: ", ")]
            })
    }

    private func history() -> Block {
        .table(
            [say("版", "Version"), say("日時", "Date"), say("内容", "Change")],
            facts.revisions.map { [String($0.number), $0.date.text, advisory.text($0.summary)] })
    }

    private func involvements() -> Block {
        .table(
            [say("日時", "Date"), say("内容", "What happened")], facts.involvements.map { [$0.date.text, advisory.text($0.summary)] })
    }

    private func words(_ thanks: AdvisoryAcknowledgment) -> String {
        let who = (thanks.names + [thanks.organization].compactMap { $0 }).joined(separator: ", ")
        return [who.isEmpty ? nil : who, advisory.textIfAny(thanks.summary)].compactMap { $0 }.joined(separator: ": ")
    }
}
