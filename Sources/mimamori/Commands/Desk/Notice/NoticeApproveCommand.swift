import ArgumentParser
import Diagnostics
import Registry

/// `mimamori notice approve`.
struct NoticeApproveCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "approve",
            abstract: Speech.say(
                "案に承認(または却下)の署名をし、宛先ごとの通知を送信待ちにします(作成者以外)",
                "Sign a draft as approver and queue a letter for every recipient, or reject it (not its author)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("通知の番号", "number of the notice")))
    var number: String

    @Flag(help: ArgumentHelp(Speech.say("却下します(--comment が必要)", "reject it (needs --comment)")))
    var reject = false

    @Option(help: ArgumentHelp(Speech.say("意見", "comment")))
    var comment: String?

    @OptionGroup var password: PasswordOptions
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let proof = try await registry.prove(principal, password: try password.read(Speech.say("署名のパスワード", "password for the signature")))
        let answer = try await registry.perform(
            ApproveNotice(number, reject ? .rejected : .approved, comment: comment, proof: proof), as: principal, reason: reason.reason)
        guard !reject else { return print("\(number): \(answer.notice.state.title[Speech.language])") }
        print(Speech.say("承認しました: \(number)  メール \(answer.byMail)通", "approved: \(number), \(answer.byMail) letters by mail"))
        if !answer.byHand.isEmpty {
            let codes = answer.byHand.joined(separator: ", ")
            print(Speech.say("メールアドレスのない宛先(手渡し・郵送): \(codes)", "without a mail address, by hand or by post: \(codes)"))
        }
    }
}
