import ArgumentParser
import Registry

/// `mimamori lifecycle calendar-feed …`.
struct CalendarFeedCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "calendar-feed",
            abstract: Speech.say("カレンダーソフトが購読するアドレス(本人の権限の範囲)", "Addresses that calendar programs subscribe to, within what the person may see"),
            subcommands: [CalendarFeedIssueCommand.self, CalendarFeedListCommand.self, CalendarFeedRevokeCommand.self])
    }
}

/// `mimamori lifecycle calendar-feed issue`.
struct CalendarFeedIssueCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "issue", abstract: Speech.say("購読のアドレスを作ります(この1回だけ表示)", "Make an address to subscribe to and show it, this once"))
    }

    @Argument(help: ArgumentHelp(Speech.say("何に使うか", "what it is for")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("製品コード(なければ見られるすべて)", "code of the only product (else all that the person may see)")))
    var product: String?

    @Option(help: ArgumentHelp(Speech.say("使える最後の日", "last day on which it is good"), valueName: "YYYY-MM-DD"))
    var until: String

    @OptionGroup var portal: PortalOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let base = try portal.base()
        let secret = SecretToken.random(prefix: "mmc_")
        _ = try await registry.perform(
            IssueCalendarFeed(secret, name: name, product: product, language: Speech.language, expiresOn: until), as: principal)
        print(base + "/calendar/feed/" + secret.text)
        Output.complain(Speech.say("\(until) まで使えます。もう一度表示することはできません。", "good until \(until); it cannot be shown again."))
    }
}

/// `mimamori lifecycle calendar-feed list`.
struct CalendarFeedListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("自分の購読アドレスの一覧", "One's own addresses"))
    }

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "calendar-feeds",
            [
                .init("number", "番号", "NUMBER"), .init("name", "用途", "FOR"), .init("product", "製品", "PRODUCT"), .init("issued", "発行", "ISSUED"),
                .init("expires", "期限", "EXPIRES"), .init("revoked", "取り消し", "REVOKED"),
            ])
        for entry in try await registry.ask(ListCalendarFeeds(), as: principal) {
            listing.add([
                .number(entry.feed.id), .text(entry.feed.name), .text(entry.product), .text(entry.feed.issuedAt), .text(entry.feed.expiresOn),
                .text(entry.feed.revokedAt),
            ])
        }
        listing.show(format.format)
    }
}

/// `mimamori lifecycle calendar-feed revoke`.
struct CalendarFeedRevokeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "revoke", abstract: Speech.say("自分の購読アドレスを取り消します", "Take back an address of one's own"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号", "number")))
    var number: Int

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        _ = try await registry.perform(RevokeCalendarFeed(number), as: principal)
        print(Speech.say("取り消しました: #\(number)", "taken back: #\(number)"))
    }
}
