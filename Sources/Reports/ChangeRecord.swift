public import Diagnostics
public import Documents
public import Registry

/// The record of one change request, from why to who signed.
public enum ChangeRecord {
    /// The record as a document.
    public static func document(_ shown: ShowChange.Answer, madeAt: String, language: Language) -> Documents.Document {
        let words = Words(language: language)
        let change = shown.change
        return Documents.Document(
            title: words.say("変更記録 \(change.number) \(change.title)", "Change record \(change.number): \(change.title)"), language: language,
            metadata: DocumentMetadata(date: words.day(madeAt), referenceNumber: change.number)
        ) {
            FieldList(
                .plain,
                [
                    Field(RichText(words.say("製品", "Product")), RichText(shown.product)),
                    Field(RichText(words.say("リリース", "Release")), known: shown.release),
                    Field(RichText(words.say("種類", "Kind")), RichText(words.say(change.changeKind.title))),
                    Field(RichText(words.say("状態", "State")), RichText(words.say(change.state.title))),
                    Field(RichText(words.say("起案者", "Author")), RichText(shown.author)),
                    Field(RichText(words.say("起案", "Opened")), RichText(String(change.openedAt.prefix(10)))),
                    Field(RichText(words.say("期限", "Due")), known: change.dueOn),
                    Field(RichText(words.say("完了", "Closed")), known: change.closedAt.map { String($0.prefix(10)) }),
                ])
            Block.heading(.one, RichText(words.say("内容と理由", "What and why")))
            RichText(change.description)
            Block.heading(.one, RichText(words.say("影響分析", "Impact analysis")))
            RichText.orLeftOpen(change.impact)
            FieldList(
                .plain,
                [
                    Field(RichText(words.say("機能の追加・変更(R-086)", "Change of function (R-086)")), RichText(words.say(change.changesFunction.title))),
                    Field(RichText(words.say("その理由", "Because")), known: change.functionReason),
                ])
            if !shown.links.isEmpty {
                Block.bullets(shown.links.map { ListItem(RichText("\(words.say($0.role.title)): \(words.say($0.kind.title)) \($0.label)")) })
            }
            Block.heading(.one, RichText(words.say("実施", "Implementation")))
            RichText.orLeftOpen(change.implementation)
            Block.heading(.one, RichText(words.say("検証", "Verification")))
            RichText.orLeftOpen(change.verification)
            Block.heading(.one, RichText(words.say("署名", "Signatures")))
            Block.approvals(approvals(shown, words))
        }
    }

    private static func approvals(_ shown: ShowChange.Answer, _ words: Words) -> [Approval] {
        if shown.signatures.isEmpty { return [Approval(role: RichText(words.say("承認", "Approved by")))] }
        return shown.signatures.map { entry in
            let meaning = "\(words.say(entry.signature.meaning.title)): \(words.say(entry.signature.decision.title))"
            let note = entry.isAboutPresentContent ? "" : words.say("(以後に内容が変わりました)", " (the content has changed since)")
            return Approval(
                role: RichText(words.say(entry.signature.meaning.title)), name: entry.signature.person, date: words.day(entry.signature.signedAt),
                meaning: RichText(meaning + note))
        }
    }
}
