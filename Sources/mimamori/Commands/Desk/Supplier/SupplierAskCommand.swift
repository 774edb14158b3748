import ArgumentParser
import Diagnostics
import Mail
import Registry

/// `mimamori supplier ask`.
struct SupplierAskCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "ask",
            abstract: Speech.say("サプライヤーへの依頼の文面を作り、依頼したことを記録します", "Write a letter to a supplier, and note that it was sent"),
            discussion: Speech.say(
                """
                --send-by がなければ、文面を示すだけで何も記録しません。記録するときは、依頼をメールの下書き(.eml)として標準出力へ出します。
                """,
                """
                Without --send-by the letter is shown and nothing is kept. When it is kept, a mail draft (.eml) goes to standard output.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("サプライヤーコード", "code of the supplier")))
    var code: String

    @Option(
        help: ArgumentHelp(Speech.say("依頼すること。なければ記録から選ぶ", "what to ask for; chosen from the records if left out"), valueName: "sbom|mending|ends"))
    var topic: SupplierRequestTopic?

    @Option(help: ArgumentHelp(Speech.say("文面の言語", "language of the letter"), valueName: "ja|en"))
    var language: Language?

    @Option(help: ArgumentHelp(Speech.say("件名(なければ文面のとおり)", "subject, instead of the one that is written")))
    var subject: String?

    @Option(help: ArgumentHelp(Speech.say("本文(なければ文面のとおり)", "text, instead of the one that is written")))
    var text: String?

    @Option(
        help: ArgumentHelp(Speech.say("伝える方法(例: メール)。依頼したことを記録します", "how it is sent, such as mail: notes that it was asked"), valueName: "channel"))
    var sendBy: String?

    @Option(help: ArgumentHelp(Speech.say("回答の期限(なければ14日後)", "day by which an answer is wanted; in 14 days if left out"), valueName: "yyyy-mm-dd"))
    var answerBy: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let language = language ?? Speech.language
        let draft = try await registry.ask(DraftSupplierRequest(code, topic: topic, language: language), as: principal)
        guard let sendBy else {
            return print("\(Speech.say("件名", "Subject")): \(subject ?? draft.subject)\n\n\(text ?? draft.body)", terminator: "")
        }
        let ask = AskSupplier(
            code, topic: draft.topic, language: language, subject: subject ?? draft.subject, body: text ?? draft.body, channel: sendBy,
            answerBy: answerBy ?? draft.answerBy)
        let request = try await registry.perform(ask, as: principal, reason: reason.reason)
        let supplier = try await registry.ask(ShowSupplierRequest(request.id), as: principal).supplier
        let to = MailDraft.address(in: supplier.securityContact) ?? MailDraft.address(in: supplier.contact)
        let mail = MailDraft(to: to, subject: request.subject, language: language.rawValue, text: request.body)
        print(String(decoding: mail.bytes, as: UTF8.self), terminator: "")
    }
}
