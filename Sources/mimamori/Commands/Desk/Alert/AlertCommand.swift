import ArgumentParser

/// `mimamori alert …`.
struct AlertCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "alert", abstract: Speech.say("変わったことを、メールかWebhookで知らせます", "Be told of what changes, by mail or webhook"),
            subcommands: [
                AlertSubscribeCommand.self, AlertListCommand.self, AlertEndCommand.self, AlertTestCommand.self, AlertLogCommand.self,
                AlertSendCommand.self,
            ])
    }
}
