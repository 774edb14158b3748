import ArgumentParser

/// `mimamori institution …`.
struct InstitutionCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "institution", abstract: Speech.say("医療機関、その拠点と連絡先、取引業者", "Institutions, their sites and contacts, and trade parties"),
            subcommands: [
                InstitutionAddCommand.self, InstitutionChangeCommand.self, InstitutionArchiveCommand.self, InstitutionListCommand.self,
                InstitutionShowCommand.self, SiteCommand.self, ContactCommand.self, MemberCommand.self, TradePartyCommand.self,
            ])
    }
}

/// `mimamori institution site …`.
struct SiteCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "site", abstract: Speech.say("医療機関の拠点", "Sites of an institution"), subcommands: [SiteAddCommand.self])
    }
}

/// `mimamori institution contact …`.
struct ContactCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "contact", abstract: Speech.say("医療機関の連絡先", "People to write to"),
            subcommands: [ContactAddCommand.self, ContactEndCommand.self])
    }
}

/// `mimamori institution party …`.
struct TradePartyCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "party", abstract: Speech.say("販売業者・貸与業者・修理業者", "Distributors, lessors and repairers"),
            subcommands: [TradePartyAddCommand.self, TradePartyChangeCommand.self, TradePartyListCommand.self])
    }
}
