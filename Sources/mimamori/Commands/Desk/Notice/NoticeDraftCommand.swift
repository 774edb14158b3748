import ArgumentParser
import Lifecycle
import Registry

/// `mimamori notice draft`.
struct NoticeDraftCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "draft",
            abstract: Speech.say("ひな形から通知の案を作ります(日本語と英語)", "Draft a notice from the letters for its subject (Japanese and English)"),
            discussion: Speech.say("内容: \(subjects)", "Subjects: \(subjects)"))
    }

    private static let subjects =
        "eol, eos, component-end:ID, package-release, package-eol, package-eos, transfer-plan, security-state, hand-over, explanation"

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Argument(help: ArgumentHelp(Speech.say("内容", "subject")))
    var subject: String

    @Option(
        help: ArgumentHelp(
            Speech.say("宛先: due(伝えるべき相手)、all(全員)、または医療機関コードをコンマ区切りで", "to whom: due, all, or codes of institutions parted by commas")))
    var to: String = "due"

    @Flag(help: ArgumentHelp(Speech.say("流通経路の取引業者にも送ります(R-131)", "also to the trade parties in the chain (R-131)")))
    var withTrade = false

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        guard let about = NoticeSubject(key: subject) else {
            throw NoticeError.unknownSubject(subject, known: Self.subjects.split(separator: ", ").map(String.init))
        }
        let audience = NoticeAudience(text: to.replacing(",", with: " "))
        let notice = try await registry.perform(
            DraftNotice(product, about, to: audience, withTrade: withTrade), as: principal, reason: reason.reason)
        print(Speech.say("案を作りました: \(notice.number)", "drafted: \(notice.number)"))
    }
}
