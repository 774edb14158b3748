import ArgumentParser
import Database
import Registry

/// `mimamori setup`: a new registry with its first administrator.
struct SetupCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "setup",
            abstract: Speech.say("台帳を作り、最初の管理者を登録します", "Make a registry and register its first administrator"),
            discussion: Speech.say(
                """
                例:
                  mimamori setup --data desk --admin sato --admin-name "佐藤 健" --maker MIMA --maker-name 見守医療機器 --maker-name-en "Mimamori Medical"
                """,
                """
                Example:
                  mimamori setup --data desk --admin sato --admin-name "Ken Sato" --maker MIMA --maker-name 見守医療機器 --maker-name-en "Mimamori Medical"
                """))
    }

    @Option(help: ArgumentHelp(Speech.say("最初の管理者の短い名前", "handle of the first administrator"), valueName: "handle"))
    var admin: String

    @Option(help: ArgumentHelp(Speech.say("最初の管理者の氏名", "full name of the first administrator"), valueName: "name"))
    var adminName: String

    @Option(help: ArgumentHelp(Speech.say("製造販売業者のコード", "code of the maker"), valueName: "code"))
    var maker: String

    @Option(help: ArgumentHelp(Speech.say("製造販売業者の名称", "name of the maker in Japanese"), valueName: "name"))
    var makerName: String

    @Option(help: ArgumentHelp(Speech.say("製造販売業者の英語名", "name of the maker in English"), valueName: "name"))
    var makerNameEn: String?

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        try await registry.perform(
            RegisterFirstAdministrator(
                person: Person(handle: admin, name: adminName),
                organisation: Organisation(code: maker, nameJa: makerName, nameEn: makerNameEn ?? makerName)),
            as: Principal(handle: admin, channel: DeskOptions.channel))
        print(
            Speech.say(
                "台帳を作りました: \(registry.database.title)\n次: mimamori user add …(利用者の登録)、mimamori user password \(admin)(署名用のパスワード)",
                "made a registry: \(registry.database.title)\nnext: mimamori user add … (register people), mimamori user password \(admin) (for signatures)"
            ))
        await registry.close()
    }
}
