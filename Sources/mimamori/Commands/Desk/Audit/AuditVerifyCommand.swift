import ArgumentParser
import Diagnostics
import Registry

/// `mimamori audit verify`.
struct AuditVerifyCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify", abstract: Speech.say("改ざん・欠落・並べ替えがないことを確かめます", "Check that nothing was altered, removed or moved"),
            discussion: Speech.say(
                "最後に示す「番号:ハッシュ」を台帳の外に控えておくと、次に --head で渡したとき、それより前が変わっていないことも確かめられます。壊れていれば終了コード1。",
                "Note the number:hash it prints outside the registry; given back with --head it proves that nothing before it has changed. Exit code 1 if the chain is broken."
            ))
    }

    @Option(help: ArgumentHelp(Speech.say("控えておいた「番号:ハッシュ」(何度でも)", "a number:hash noted earlier (may be repeated)"), valueName: "head"))
    var head: [String] = []

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        var heads: [AuditHead] = []
        for text in head {
            guard let known = AuditHead(text) else {
                throw ValidationError(Speech.say("--head は「番号:64桁のハッシュ」です。", "--head is number:64 hexadecimal digits."))
            }
            heads.append(known)
        }
        do {
            let end = try await registry.ask(VerifyAudit(heads: heads), as: try desk.principal())
            print(Speech.say("正常です。記録 \(end.sequence) 件。控え: \(end.text)", "sound; \(end.sequence) entries. To note: \(end.text)"))
        } catch RegistryError.brokenChain(let place) {
            Output.complain("mimamori: " + RegistryError.brokenChain(place).message(in: Speech.language))
            throw ExitCode(ExitStatus.no)
        }
        await registry.close()
    }
}
