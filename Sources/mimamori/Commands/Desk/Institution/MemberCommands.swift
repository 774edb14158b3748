import ArgumentParser
import Registry

/// `mimamori institution member …`.
struct MemberCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "member",
            abstract: Speech.say("医療機関ポータルの利用者(役割 institution も必要)", "Who reads in the portal as an institution (needs the role institution too)"),
            subcommands: [MemberLinkCommand.self, MemberUnlinkCommand.self, MemberListCommand.self])
    }
}

/// `mimamori institution member link`.
struct MemberLinkCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "link",
            abstract: Speech.say("利用者を医療機関に結びます(別の医療機関だったら移します)", "Let a person read as an institution, in place of another"))
    }

    @Argument(help: ArgumentHelp(Speech.say("利用者", "handle of the person")))
    var handle: String

    @Argument(help: ArgumentHelp(Speech.say("医療機関コード", "code of the institution")))
    var institution: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(LinkInstitutionMember(handle, at: institution), as: principal, reason: reason.reason)
        print(Speech.say("結びました: \(handle) — \(institution)", "linked: \(handle) — \(institution)"))
    }
}

/// `mimamori institution member unlink`.
struct MemberUnlinkCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "unlink", abstract: Speech.say("結び付きを解きます", "End that a person reads as an institution"))
    }

    @Argument(help: ArgumentHelp(Speech.say("利用者", "handle of the person")))
    var handle: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(UnlinkInstitutionMember(handle), as: principal, reason: reason.reason)
        print(Speech.say("解きました: \(handle)", "ended: \(handle)"))
    }
}

/// `mimamori institution member list`.
struct MemberListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("ポータルの利用者の一覧", "Who reads as which institution"))
    }

    @Argument(help: ArgumentHelp(Speech.say("医療機関コード(なければすべて)", "code of the institution (else all)")))
    var institution: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "institution-members",
            [
                .init("institution", "医療機関", "INSTITUTION"), .init("handle", "利用者", "HANDLE"), .init("name", "氏名", "NAME"),
                .init("active", "有効", "ACTIVE"),
            ])
        for entry in try await registry.ask(ListInstitutionMembers(institution), as: principal) {
            listing.add([.text(entry.institution), .text(entry.person.handle), .text(entry.person.name), .flag(entry.person.isActive)])
        }
        listing.show(format.format)
    }
}
