import ArgumentParser

/// `mimamori supplier …`.
struct SupplierCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "supplier", abstract: Speech.say("サプライヤーと、そこから届いたSBOM", "Suppliers and the SBOMs that they sent"),
            subcommands: [
                SupplierAddCommand.self, SupplierChangeCommand.self, SupplierArchiveCommand.self, SupplierShowCommand.self,
                SupplierListCommand.self, SupplierOverdueCommand.self, SupplierImportCommand.self, SupplierSBOMsCommand.self,
                SupplierAskCommand.self, SupplierRequestsCommand.self, SupplierAnsweredCommand.self,
            ])
    }
}
