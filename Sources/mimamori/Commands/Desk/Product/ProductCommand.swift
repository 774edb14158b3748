import ArgumentParser

/// `mimamori product …`.
struct ProductCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "product", abstract: Speech.say("製品", "Products"),
            subcommands: [
                ProductAddCommand.self, ProductChangeCommand.self, ProductListCommand.self, ProductShowCommand.self, VariantCommand.self,
            ])
    }
}
