public import Diagnostics
public import Documents
public import Registry

/// The record of one change request, from why to who signed.
public struct ChangeRecord: Sendable {
    private let shown: ShowChange.Answer
    private let madeAt: String
    private let words: Words

    /// The record of a change.
    ///
    /// - Parameter madeAt: when the record is made, RFC 3339 UTC.
    public init(_ shown: ShowChange.Answer, madeAt: String, language: Language) {
        self.shown = shown
        self.madeAt = madeAt
        words = Words(language: language)
    }

    /// The record as a document to be read.
    public var document: Documents.Document {
        document {
            FieldList(.plain, facts.map { Field(RichText($0.label), known: $0.value) })
            Block.heading(.one, RichText(words.say("内容と理由", "What and why")))
            RichText(shown.change.description)
            Block.heading(.one, RichText(words.say("影響分析", "Impact analysis")))
            RichText.orLeftOpen(shown.change.impact)
            FieldList(.plain, function.map { Field(RichText($0.label), known: $0.value) })
            if !shown.links.isEmpty { Block.bullets(shown.links.map { ListItem(RichText("\(words.say($0.role.title)): \(target($0))")) }) }
            Block.heading(.one, RichText(words.say("実施", "Implementation")))
            RichText.orLeftOpen(shown.change.implementation)
            Block.heading(.one, RichText(words.say("検証", "Verification")))
            RichText.orLeftOpen(shown.change.verification)
            Block.heading(.one, RichText(words.say("署名", "Signatures")))
            Block.approvals(approvals)
        }
    }

    /// The same record as one table of what and what about it, for workbooks and CSV.
    public var table: Documents.Document {
        let change = shown.change
        var rows = facts
        rows.insert((words.say("件名", "Title"), change.title), at: 0)
        rows += [(words.say("内容と理由", "What and why"), change.description), (words.say("影響分析", "Impact analysis"), change.impact)] as [Row]
        rows += function
        rows += shown.links.map { link -> Row in (words.say(link.role.title), target(link)) }
        rows += [(words.say("実施", "Implementation"), change.implementation), (words.say("検証", "Verification"), change.verification)] as [Row]
        rows += shown.signatures.map { entry -> Row in
            let signature = entry.signature
            let said = [signature.person, decision(entry), signature.signedAt, signature.comment].compactMap(\.self).joined(separator: "\n")
            return (words.say("署名", "Signature") + " (\(words.say(signature.meaning.title)))", said)
        }
        return document {
            DocumentTable(
                caption: RichText(change.number),
                columns: [
                    TableColumn(RichText(words.say("項目", "Item")), isRowHeader: true),
                    TableColumn(RichText(words.say("内容", "Content")), width: .weight(1)),
                ],
                rows: rows.map { TableRow([.plain($0.label), words.cell($0.value)]) })
        }
    }

    private typealias Row = (label: String, value: String?)

    private func document(@BlockBuilder _ blocks: () -> [Block]) -> Documents.Document {
        let (number, title) = (shown.change.number, shown.change.title)
        return Documents.Document(
            title: words.say("変更記録 \(number) \(title)", "Change record \(number): \(title)"), language: words.language,
            metadata: DocumentMetadata(date: words.day(madeAt), referenceNumber: number), blocks)
    }

    private var facts: [Row] {
        let change = shown.change
        var facts: [Row] = [
            (words.say("製品", "Product"), shown.product), (words.say("リリース", "Release"), shown.release),
            (words.say("種類", "Kind"), words.say(change.changeKind.title)), (words.say("状態", "State"), words.say(change.state.title)),
            (words.say("起案者", "Author"), shown.author), (words.say("実施者", "Carried out by"), shown.implementer),
            (words.say("検証者", "Verified by"), shown.verifier), (words.say("起案", "Opened"), words.dayText(change.openedAt)),
            (words.say("完了", "Closed"), change.closedAt.map(words.dayText)),
        ]
        // Not every change has these; what it lacks of the others is still to come.
        if let assignee = shown.assignee { facts.insert((words.say("担当者", "Assigned to"), assignee), at: 5) }
        if let due = change.dueOn { facts.append((words.say("期限", "Due"), due)) }
        return facts
    }

    private var function: [Row] {
        [
            (words.say("機能の追加・変更(R-086)", "Change of function (R-086)"), words.say(shown.change.changesFunction.title)),
            (words.say("その理由", "Because"), shown.change.functionReason),
        ]
    }

    private func target(_ link: ShownLink) -> String { "\(words.say(link.kind.title)) \(link.label)" + (link.note.map { " (\($0))" } ?? "") }

    private func decision(_ entry: SignatureCheck.Entry) -> String {
        let note = entry.isAboutPresentContent ? "" : words.say("(以後に内容が変わりました)", " (the content has changed since)")
        return words.say("判定: ", "Decision: ") + words.say(entry.signature.decision.title) + note
    }

    private var approvals: [Approval] {
        if shown.signatures.isEmpty { return [Approval(role: RichText(words.say("承認", "Approved by")))] }
        return shown.signatures.map { entry in
            Approval(
                role: RichText(words.say(entry.signature.meaning.title)), name: entry.signature.person, date: words.day(entry.signature.signedAt),
                meaning: RichText(decision(entry)))
        }
    }
}
