import ArgumentParser
import Registry

/// `mimamori alert test`.
struct AlertTestCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "test", abstract: Speech.say("テストのメッセージを送信待ちにします", "Queue a test message"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アラートの番号", "number of the alert")))
    var alert: Int

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(TestAlert(alert), as: principal)
        print(Speech.say("送信待ちにしました。サーバーか mimamori alert send が送ります。", "Queued; the server or mimamori alert send brings it."))
    }
}
