import ArgumentParser

/// `mimamori product variant …`.
struct VariantCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "variant", abstract: Speech.say("製品の型式", "The variants of a product"),
            subcommands: [
                VariantAddCommand.self, VariantChangeCommand.self, VariantListCommand.self,
            ])
    }
}
