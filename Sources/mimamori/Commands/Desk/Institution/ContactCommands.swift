import ArgumentParser
import Registry

/// `mimamori institution contact add`.
struct ContactAddCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Speech.say("連絡先を登録します", "Register somebody to write to"))
    }

    @Argument(help: ArgumentHelp(Speech.say("医療機関コード", "code of the institution")))
    var institution: String

    @Option(help: ArgumentHelp(Speech.say("氏名または部署", "person or office")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("役割", "what they do there")))
    var duty: String?

    @Option(help: ArgumentHelp(Speech.say("メールアドレス", "mail address")))
    var mail: String?

    @Option(help: ArgumentHelp(Speech.say("電話", "telephone")))
    var phone: String?

    @Option(help: ArgumentHelp(Speech.say("拠点コード", "code of the site")))
    var site: String?

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(Speech.say("通知を送るか", "whether notices go to them")))
    var notices = true

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var contact = InstitutionContact(institution: 0, name: name)
        contact.duty = duty
        contact.mail = mail
        contact.phone = phone
        contact.receivesNotices = notices
        let stored = try await registry.perform(
            AddInstitutionContact(contact, of: institution, site: site), as: principal, reason: reason.reason)
        print(Speech.say("登録しました: \(institution) #\(stored.id)", "registered: \(institution) #\(stored.id)"))
    }
}

/// `mimamori institution contact end`.
struct ContactEndCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "end", abstract: Speech.say("連絡先を外します(送ったものの記録は残ります)", "End a contact; what was sent stays on record"))
    }

    @Argument(help: ArgumentHelp(Speech.say("連絡先の番号", "number of the contact")))
    var number: Int

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(EndInstitutionContact(number), as: principal, reason: reason.reason)
        print(Speech.say("外しました: #\(number)", "ended: #\(number)"))
    }
}
