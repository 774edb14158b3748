import ArgumentParser

/// `mimamori audit …`.
struct AuditCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "audit", abstract: Speech.say("監査記録: 誰が、いつ、何を、なぜ", "The audit chain: who did what, when and why"),
            subcommands: [AuditListCommand.self, AuditVerifyCommand.self, AuditExportCommand.self])
    }
}
