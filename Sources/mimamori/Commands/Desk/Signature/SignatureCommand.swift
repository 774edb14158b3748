import ArgumentParser

/// `mimamori signature …`.
struct SignatureCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "signature", abstract: Speech.say("署名: 作成・照査と、その確認", "Signatures of authors and reviewers, and whether they hold"),
            subcommands: [
                SignatureSignCommand.self, SignatureListCommand.self,
            ])
    }
}
