import Diagnostics

extension JavaArchiveReader {
    static func notOpened(_ count: Int) -> Wording {
        Wording(
            ja: "中にあるJavaアーカイブ\(count)個は、壊れているか、大きすぎるか、入れ子が深すぎるため、開いていません。展開したフォルダーを指定してください。",
            en: "\(count) archives inside it were not opened: damaged, too large or too deep; unpack it and give the folder.")
    }
}
