import ArgumentParser
import Registry

/// `mimamori user password`.
struct UserPasswordCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "password", abstract: Speech.say("署名に使うパスワードを設定します", "Set the password that signatures need"),
            discussion: Speech.say(
                "自分のパスワードを変えるときは、今のパスワードを --old-password-file で示します。",
                "To change one's own password, show the present one with --old-password-file."))
    }

    @Argument(help: ArgumentHelp(Speech.say("短い名前", "handle")))
    var handle: String

    @Option(help: ArgumentHelp(Speech.say("今のパスワードのファイル", "file with the present password"), valueName: "file"))
    var oldPasswordFile: String?

    @OptionGroup var password: PasswordOptions
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        let principal = try desk.principal()
        var proof: PasswordProof?
        if let oldPasswordFile {
            var old = PasswordOptions()
            old.passwordFile = oldPasswordFile
            proof = try await registry.prove(principal, password: try old.read(""))
        }
        let typed = try password.read(Speech.say("新しいパスワード", "new password"))
        try await registry.perform(SetPassword(typed, for: handle, salt: SystemRandom.bytes(16), proof: proof), as: principal)
        print(Speech.say("設定しました: \(handle)", "set: \(handle)"))
        await registry.close()
    }
}
