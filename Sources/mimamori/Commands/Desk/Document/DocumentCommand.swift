import ArgumentParser

/// `mimamori document …`.
struct DocumentCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "document",
            abstract: Speech.say(
                "製品の文書(取扱説明書、セキュリティ文書、MDS2など)と、その版・承認", "Documents of a product (IFU, security document, MDS2 …), their versions and approvals"),
            subcommands: [
                DocumentAddCommand.self, DocumentChangeCommand.self, DocumentVersionCommand.self, DocumentListCommand.self,
                DocumentShowCommand.self, DocumentApproveCommand.self, DocumentObsoleteCommand.self, DocumentAttachCommand.self,
                DocumentDetachCommand.self, DocumentChecklistCommand.self, DocumentExportCommand.self,
            ])
    }
}
