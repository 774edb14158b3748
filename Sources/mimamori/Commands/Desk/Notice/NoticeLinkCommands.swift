import ArgumentParser
import Registry

/// `mimamori notice link …`.
struct NoticeLinkCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "link",
            abstract: Speech.say("通知を読み、受領を確認するための期限つきリンク", "Expiring links with which an institution reads and acknowledges a notice"),
            subcommands: [NoticeLinkIssueCommand.self, NoticeLinkListCommand.self, NoticeLinkRevokeCommand.self])
    }
}

/// `mimamori notice link issue`.
struct NoticeLinkIssueCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "issue",
            abstract: Speech.say(
                "リンクを1つ作ります(この1回だけ表示。郵送の手紙に添えるときなど)", "Make a link and show it, this once (for a letter that goes by post, say)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("通知の番号", "number of the notice")))
    var number: String

    @Argument(help: ArgumentHelp(Speech.say("医療機関コード", "code of the institution")))
    var institution: String

    @Option(help: ArgumentHelp(Speech.say("使える日数(1〜180)", "days for which it is good (1 to 180)")))
    var days: Int = 60

    @OptionGroup var portal: PortalOption
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let base = try portal.base()
        let secret = SecretToken.random(prefix: "mml_")
        let link = try await registry.perform(
            IssueLetterLink(secret, number, to: institution, days: days), as: principal, reason: reason.reason)
        print(base + "/letters/" + secret.text)
        Output.complain(Speech.say("\(link.expiresAt) まで使えます。もう一度表示することはできません。", "good until \(link.expiresAt); it cannot be shown again."))
    }
}

/// `mimamori notice link list`.
struct NoticeLinkListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: Speech.say("いま使えるリンクの一覧(鍵そのものは残っていません)", "Links that are good now; the keys themselves are not kept"))
    }

    @Argument(help: ArgumentHelp(Speech.say("通知の番号", "number of the notice")))
    var number: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "letter-links",
            [
                .init("number", "番号", "NUMBER"), .init("institution", "医療機関", "INSTITUTION"), .init("receipt", "送達記録", "RECEIPT"),
                .init("issued", "発行", "ISSUED"), .init("expires", "期限", "EXPIRES"),
            ])
        for entry in try await registry.ask(ListLetterLinks(number), as: principal) {
            listing.add([
                .number(entry.link.id), .text(entry.institution), .number(entry.link.receipt), .text(entry.link.issuedAt),
                .text(entry.link.expiresAt),
            ])
        }
        listing.show(format.format)
    }
}

/// `mimamori notice link revoke`.
struct NoticeLinkRevokeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "revoke",
            abstract: Speech.say(
                "医療機関への、この通知のリンクをすべて取り消します(--reason が必要)", "Take back all links of the notice to an institution (needs --reason)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("通知の番号", "number of the notice")))
    var number: String

    @Argument(help: ArgumentHelp(Speech.say("医療機関コード", "code of the institution")))
    var institution: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let count = try await registry.perform(RevokeLetterLinks(number, to: institution), as: principal, reason: reason.reason)
        print(Speech.say("取り消しました: \(count)件", "taken back: \(count)"))
    }
}
