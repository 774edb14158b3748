import ArgumentParser
import Registry

/// `mimamori installed change`.
struct InstalledChangeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "change", abstract: Speech.say("設置機器の情報を変えます", "Change what is known about a device"))
    }

    @Argument(help: ArgumentHelp(Speech.say("機器(製品コード/製造番号)", "device (product/serial number)"), valueName: "device"))
    var device: String

    @Option(help: ArgumentHelp(Speech.say("移設先の医療機関コード", "institution to which it moves")))
    var institution: String?

    @Option(help: ArgumentHelp(Speech.say("拠点コード", "code of the site")))
    var site: String?

    @Option(help: ArgumentHelp(Speech.say("動いているリリース", "version of the release that runs on it"), valueName: "version"))
    var release: String?

    @Option(help: ArgumentHelp(Speech.say("接続状態", "how it is connected")))
    var network: NetworkState?

    @Option(help: ArgumentHelp(Speech.say("補完的コントロール", "compensating controls around it")))
    var controls: String?

    @Option(help: ArgumentHelp(Speech.say("設置場所", "ward or room")))
    var place: String?

    @Option(help: ArgumentHelp(Speech.say("情報を確認した日", "day on which this was confirmed"), valueName: "yyyy-mm-dd"))
    var checkedOn: String?

    @Option(help: ArgumentHelp(Speech.say("使用終了日", "day on which it went out of use"), valueName: "yyyy-mm-dd"))
    var endedOn: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let change = self
        let changed = try await registry.perform(
            ChangeInstalledDevice(
                try DeviceReference(device), DevicePlacement(institution: institution, site: site, release: release, variant: nil)
            ) { device in
                if let network = change.network { device.network = network }
                if let controls = change.controls { device.controls = controls }
                if let place = change.place { device.place = place }
                if let day = change.checkedOn { device.checkedOn = day }
                if let day = change.endedOn { device.endedOn = day }
            }, as: principal, reason: reason.reason)
        print(Speech.say("変更しました: \(device)(第\(changed.revision)版)", "changed: \(device) (revision \(changed.revision))"))
    }
}
