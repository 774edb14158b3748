import Foundation
import Testing

/// The life cycle of a device from the command line, as the README shows it.
struct LifecycleTourTests {
    private static let before: [TourStep] = [
        TourStep("", "setup --admin sato --admin-name '佐藤 健' --maker MIMA --maker-name 見守医療機器 --maker-name-en 'Mimamori Medical'"),
        TourStep("sato", "user add ito --name '伊藤 直子' --role quality --role psirt"),
        TourStep("sato", "user add ono --name '小野 実' --role safety"), TourStep("ono", "user password ono --password-file sample.password"),
        TourStep("ito", "product add MP-300 --name '輸液ポンプ MP-300' --name-en 'Infusion Pump MP-300'"),
        TourStep("ito", "release add MP-300@2.4.1"), TourStep("ito", "release import MP-300@2.4.1 sample-sbom.cdx.json"),
        TourStep("ito", "institution add H-001 --name 中央病院 --name-en 'Central Hospital'"),
        TourStep("ito", "institution contact add H-001 --name 臨床工学科 --mail ce@chuo.invalid"),
        TourStep("ito", "institution add H-002 --name 東診療所 --name-en 'East Clinic'"),
        TourStep(
            "ito",
            "lifecycle end state component:linux-kernel@5.10 --origin vendor --meaning security_support --day 2026-12-31 --reference https://www.kernel.org/"
        ),
    ]

    private static let shown: [TourStep] = [
        TourStep("ito", "installed import sample-wrong.csv", 2), TourStep("ito", "installed import sample-devices.csv"),
        TourStep("ito", "installed where openssl"),
        TourStep(
            "ito",
            "lifecycle plan MP-300 --release 2026-01-01 --eol 2036-01-01 --eos 2038-12-31 --reason 設計時の計画"
                + " --input 'hardware_supply|2039年まで供給|部品会議 12|2025-12-01|high'"
                + " --input 'third_party_software|Linux 5.10は2026年末まで|kernel.org|2025-12-01|medium'"
                + " --input 'development_environment|世代更新で対応|開発計画 4|2025-12-01|medium'"),
        TourStep("ito", "lifecycle check MP-300", 1),
        TourStep("ito", "lifecycle decide MP-300 component:linux-kernel@5.10.92 other_generation --because '次の長期版へ更新(計画書 9)'"),
        TourStep("ono", "lifecycle approve MP-300#1 --password-file sample.password"), TourStep("ito", "notice draft MP-300 eol"),
        TourStep("ono", "notice approve NT-2026-0001 --password-file sample.password"), TourStep("ito", "notice list"),
    ]

    @Test(arguments: ["ja", "en"]) func printsWhatTheReadmeShows(_ language: String) throws {
        let folder = try Folder()
        try #require(try Program.run(["demo", "--write", folder.url.path]).status == 0)
        _ = try folder.write("correct horse battery\n", as: "sample.password")
        let header = "製品コード,製造番号,医療機関コード,リリース,接続状態,販売日\n"
        _ = try folder.write(header + "MP-300,SN-1,H-001,2.4.1,接続,2026-01-01\nMP-300,SN-2,H-999,2.4.1,接続,2026-02-30\n", as: "sample-wrong.csv")
        _ = try folder.write(header + "MP-300,SN-1,H-001,2.4.1,接続,2026-01-01\nMP-300,SN-2,H-002,2.4.1,非接続,2026-01-01\n", as: "sample-devices.csv")
        for step in Self.before { _ = try step.told(in: folder, language: language) }
        try Golden.check(try Self.shown.map { try $0.told(in: folder, language: language) }.joined(), "life.\(language).txt")
    }
}
