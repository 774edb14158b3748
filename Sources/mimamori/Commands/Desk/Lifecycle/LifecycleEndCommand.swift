import ArgumentParser

/// `mimamori lifecycle end …`.
struct LifecycleEndCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "end", abstract: Speech.say("部品・ツール・ハードウェア・契約・サービスの終わりの日", "Ends of components, tools, parts, contracts and services"),
            discussion: Speech.say(
                "対象は「種類:名前」で書きます: component:linux@5.10(名前@版の先頭)、tool:GCC13、hardware:CPU-1、contract:FUNET、resource:CLOUD-1。",
                "A subject is kind:name: component:linux@5.10 (name@beginning of versions), tool:GCC13, hardware:CPU-1, contract:FUNET, resource:CLOUD-1."
            ),
            subcommands: [
                LifecycleEndStateCommand.self, LifecycleEndOverrideCommand.self, LifecycleEndWithdrawCommand.self, LifecycleEndListCommand.self,
                LifecycleEndEventCommand.self, LifecycleEndResourceCommand.self, LifecycleEndUseCommand.self,
            ])
    }
}
