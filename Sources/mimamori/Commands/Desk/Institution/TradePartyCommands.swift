import ArgumentParser
import Diagnostics
import Registry

/// `mimamori institution party add`.
struct TradePartyAddCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Speech.say("取引業者を登録します", "Register a trade party"))
    }

    @Argument(help: ArgumentHelp(Speech.say("業者コード", "code of the party")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("名称", "name in Japanese")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("英語名", "name in English")))
    var nameEn: String?

    @Option(help: ArgumentHelp(Speech.say("業の種類", "trade")))
    var trade: TradeKind

    @Option(help: ArgumentHelp(Speech.say("許可番号", "licence")))
    var licence: String?

    @Option(help: ArgumentHelp(Speech.say("連絡先", "whom to ask")))
    var contact: String?

    @Option(help: ArgumentHelp(Speech.say("メールアドレス", "mail address")))
    var mail: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var party = TradeParty(code: code, nameJa: name, nameEn: nameEn ?? name, trade: trade)
        party.licence = licence
        party.contact = contact
        party.mail = mail
        try await registry.perform(AddTradeParty(party), as: principal, reason: reason.reason)
        print(Speech.say("登録しました: \(code)", "registered: \(code)"))
    }
}

/// `mimamori institution party change`.
struct TradePartyChangeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "change", abstract: Speech.say("取引業者の内容を変えます", "Change what is known about a trade party"))
    }

    @Argument(help: ArgumentHelp(Speech.say("業者コード", "code of the party")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("名称", "name in Japanese")))
    var name: String?

    @Option(help: ArgumentHelp(Speech.say("英語名", "name in English")))
    var nameEn: String?

    @Option(help: ArgumentHelp(Speech.say("許可番号", "licence")))
    var licence: String?

    @Option(help: ArgumentHelp(Speech.say("連絡先", "whom to ask")))
    var contact: String?

    @Option(help: ArgumentHelp(Speech.say("メールアドレス", "mail address")))
    var mail: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let (name, nameEn, licence, contact, mail) = (name, nameEn, licence, contact, mail)
        let change = ChangeTradeParty(code) { party in
            if let name { party.nameJa = name }
            if let nameEn { party.nameEn = nameEn }
            if let licence { party.licence = licence }
            if let contact { party.contact = contact }
            if let mail { party.mail = mail }
        }
        try await registry.perform(change, as: principal, reason: reason.reason)
        print(Speech.say("変更しました: \(code)", "changed: \(code)"))
    }
}

/// `mimamori institution party list`.
struct TradePartyListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("取引業者の一覧", "All trade parties"))
    }

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "trade-parties",
            [
                .init("code", "コード", "CODE"), .init("nameJa", "名称", "NAME (JA)"), .init("nameEn", "英語名", "NAME (EN)"),
                .init("trade", "業の種類", "TRADE"), .init("licence", "許可番号", "LICENCE"), .init("mail", "メール", "MAIL"),
            ])
        try await registry.forEach(ListTradeParties(), as: principal) { party in
            listing.add([
                .text(party.code), .text(party.nameJa), .text(party.nameEn), .word(party.trade.rawValue, party.trade.title[Speech.language]),
                .text(party.licence), .text(party.mail),
            ])
        }
        listing.show(format.format)
    }
}
