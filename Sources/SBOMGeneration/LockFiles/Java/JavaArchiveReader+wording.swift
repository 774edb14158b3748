import Diagnostics

extension JavaArchiveReader {
    static func notOpened(_ count: Int) -> Wording {
        Wording(
            ja: "中にあるJavaアーカイブ\(count)個は開いていません。展開したフォルダーを指定すると読めます。",
            en: "\(count) archives inside it were not opened; unpack it and give the folder to have them read.")
    }
}
