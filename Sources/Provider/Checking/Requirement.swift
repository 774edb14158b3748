package import Diagnostics

/// The requirements of distribution (CSAF 2.0 and 2.1, section 7.1) by their numbers.
package enum Requirement {
    /// All of them.
    package static let all = 1...25

    /// Its name.
    package static func title(_ number: Int) -> Wording { titles[number] ?? Wording(ja: "\(number)", en: "\(number)") }

    private static let titles: [Int: Wording] = [
        1: Wording(ja: "正しいCSAF文書", en: "valid CSAF documents"),
        2: Wording(ja: "ファイル名", en: "file names"),
        3: Wording(ja: "TLSでの提供", en: "TLS"),
        4: Wording(ja: "TLP:CLEARは誰でも読める", en: "TLP:CLEAR is open to all"),
        5: Wording(ja: "TLP:AMBERとREDは認証の先", en: "TLP:AMBER and RED are protected"),
        6: Wording(ja: "転送をしない", en: "no redirects"),
        7: Wording(ja: "provider-metadata.json", en: "provider-metadata.json"),
        8: Wording(ja: "security.txtのCSAF欄", en: "security.txt has a CSAF field"),
        9: Wording(ja: "既定のURL", en: "well-known URL"),
        10: Wording(ja: "DNSの名前", en: "DNS path"),
        11: Wording(ja: "年ごとのフォルダー", en: "one folder a year"),
        12: Wording(ja: "index.txt", en: "index.txt"),
        13: Wording(ja: "changes.csv", en: "changes.csv"),
        14: Wording(ja: "フォルダーの一覧", en: "directory listings"),
        15: Wording(ja: "ROLIEフィード", en: "ROLIE feeds"),
        16: Wording(ja: "ROLIEサービス文書", en: "ROLIE service document"),
        17: Wording(ja: "ROLIEカテゴリー文書", en: "ROLIE category document"),
        18: Wording(ja: "ハッシュ", en: "hashes"),
        19: Wording(ja: "署名", en: "signatures"),
        20: Wording(ja: "公開鍵", en: "public OpenPGP key"),
        21: Wording(ja: "aggregator.json", en: "aggregator.json"),
        22: Wording(ja: "2つ以上の発行者", en: "two disjoint issuing parties"),
        23: Wording(ja: "写し", en: "mirrors"),
        24: Wording(ja: "User-Agentを問わない", en: "access whatever the User-Agent"),
        25: Wording(ja: "Access-Control-Allow-Origin", en: "Access-Control-Allow-Origin"),
    ]
}
