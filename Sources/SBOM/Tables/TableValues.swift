/// What cells of a table mean, as people write them.
enum TableValues {
    /// purls, CPE names and other identifiers, told by how they begin; several stand on lines or behind semicolons.
    static func identifiers(_ cells: [String], _ part: inout Component) {
        for text in cells.flatMap({ $0.split(whereSeparator: { $0 == "\n" || $0 == ";" || $0 == " " }) }) {
            let word = CycloneDXXMLTranscriber.trimmed(String(text))
            if word.hasPrefix("pkg:") {
                if part.purl == nil { part.purl = word } else if part.purl != word { part.details.otherPurls.append(word) }
            } else if word.lowercased().hasPrefix("cpe:") {
                if !part.cpes.contains(word) { part.cpes.append(word) }
            } else if word.hasPrefix("swh:") {
                part.details.identifiers.append(Identifier(scheme: .swhid, value: word))
            } else if word.lowercased().hasPrefix("swid:") || word.lowercased().hasPrefix("swid-") {
                part.details.swid = SWIDReference(tagID: String(word.dropFirst(5)))
            } else if !word.isEmpty {
                part.properties.append(Property(name: "identifier", value: word))
            }
        }
    }

    /// `SHA-256: 00…`, or digits whose number tells the algorithm; several stand on lines or behind semicolons.
    static func hashes(_ text: String) -> [Hash] {
        text.split(whereSeparator: { $0 == "\n" || $0 == ";" }).map { entry in
            let parts = entry.split(separator: ":", maxSplits: 1).map { CycloneDXXMLTranscriber.trimmed(String($0)) }
            if parts.count == 2 { return Hash(algorithm: HashAlgorithm(named: parts[0]), value: parts[1]) }
            let value = parts.first ?? ""
            let algorithm: HashAlgorithm =
                switch value.utf8.count {
                case 32: .md5
                case 40: .sha1
                case 64: .sha256
                case 96: .sha384
                case 128: .sha512
                default: .other("")
                }
            return Hash(algorithm: algorithm, value: value)
        }
    }

    /// An SPDX id or expression where the text is one, else a name.
    static func license(_ text: String) -> LicenseClaim {
        guard let expression = try? LicenseExpression(parsing: text), expression.terms.allSatisfy(\.isKnown) else {
            return LicenseClaim(text, form: .name)
        }
        if expression.terms.count == 1, case .term(let term) = expression.root, term.exception == nil, !term.isReference {
            return LicenseClaim(text, form: .id)
        }
        return LicenseClaim(text, form: .expression)
    }

    static func origin(_ text: String) -> ComponentOrigin? {
        switch TableField.plain(text) {
        case "自製", "自社", "自社開発", "内製", "inhouse", "own", "proprietary": .inHouse
        case "オープンソース", "oss", "opensource", "foss": .openSource
        case "市販", "市販品", "購入", "商用", "commercial", "offtheshelf", "ots", "cots": .commercial
        default: nil
        }
    }

    static func word(_ origin: ComponentOrigin, inJapanese: Bool) -> String {
        switch origin {
        case .inHouse: inJapanese ? "自製" : "in-house"
        case .openSource: inJapanese ? "オープンソース" : "open source"
        case .commercial: inJapanese ? "市販" : "commercial"
        }
    }

    static func kind(_ text: String) -> ComponentKind? {
        if let kind = ComponentKind(rawValue: text.lowercased()) { return kind }
        return switch TableField.plain(text) {
        case "アプリケーション": .application
        case "ライブラリ", "ライブラリー": .library
        case "フレームワーク": .framework
        case "os", "オペレーティングシステム": .operatingSystem
        case "ファームウェア", "ファームウエア": .firmware
        case "ドライバ", "ドライバー", "devicedriver": .deviceDriver
        case "ハードウェア", "ハードウエア", "装置", "hardware": .device
        case "コンテナ", "コンテナー": .container
        case "ファイル": .file
        default: nil
        }
    }

    static func isPrimary(_ text: String) -> Bool {
        ["primary", "primarycomponent", "主", "主要", "製品", "本体", "一次", "root", "self", "対象製品"].contains(TableField.plain(text))
    }

    /// What the part is contained in: what is left of the words when those of the relation are taken away.
    static func target(_ text: String) -> String {
        var rest = CycloneDXXMLTranscriber.trimmed(text)
        for start in ["included in", "is included in", "contained in", "part of", "包含:", "包含:"] where rest.lowercased().hasPrefix(start) {
            rest = CycloneDXXMLTranscriber.trimmed(String(rest.dropFirst(start.count)))
            if let first = rest.first, first == ":" || first == "\u{FF1A}" { rest.removeFirst() }
            break
        }
        for end in ["に含まれる", "に包含される", "に包含", "の一部", "に含む"] where rest.hasSuffix(end) {
            rest = String(rest.dropLast(end.count))
            break
        }
        rest = CycloneDXXMLTranscriber.trimmed(rest)
        return ["included", "includedin", "containedin", "包含", "含む", "含まれる", "内包", "構成要素"].contains(TableField.plain(rest)) ? "" : rest
    }

    /// What the words say that the part itself contains; nil where they say nothing of the kind.
    static func contents(_ text: String) -> String? {
        let words = CycloneDXXMLTranscriber.trimmed(text)
        var rest: Substring?
        for start in ["contains ", "includes "] where words.lowercased().hasPrefix(start) { rest = words.dropFirst(start.count) }
        for end in ["を含む", "を包含する", "を包含", "を内包"] where rest == nil && words.hasSuffix(end) { rest = words.dropLast(end.count) }
        return rest.map { CycloneDXXMLTranscriber.trimmed(String($0)) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    static func scope(_ text: String) -> ComponentScope? {
        switch TableField.plain(text) {
        case "required", "mandatory", "必須", "必要", "要": .required
        case "optional", "任意", "オプション": .optional
        case "excluded", "除外", "対象外", "不要", "否": .excluded
        default: nil
        }
    }

    /// A point in time: of `2026/1/31 9:05` the zone is not known and taken for UTC; a day without a time is its beginning.
    static func time(_ text: String) -> String {
        let parts = text.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "T" || $0 == "\u{3000}" })
        guard let first = parts.first, let day = date(first) else { return text }
        guard parts.count == 2 else { return "\(day)T00:00:00Z" }
        return clock(parts[1]).map { "\(day)T\($0)Z" } ?? text
    }

    /// `9:05` as `09:05:00`.
    private static func clock(_ text: Substring) -> String? {
        let clock = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard clock.count == 2 || clock.count == 3, let hour = clock[0], let minute = clock[1], hour < 24, minute < 60,
            let second = clock.count == 3 ? clock[2] : 0, second < 60, min(hour, minute, second) >= 0
        else { return nil }
        return "\(pad(hour)):\(pad(minute)):\(pad(second))"
    }

    /// `2029/3/31`, `2029.3.31`, `2029年3月31日` and `令和11年3月31日`, also with a time of day behind them, as `2029-03-31`; other words as they are.
    static func day(_ text: String) -> String {
        let parts = text.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "T" })
        if parts.count == 2, clock(parts[1]) != nil, let day = date(parts[0]) { return day }
        return date(text[...]) ?? text
    }

    /// First years of the Japanese eras that dates of today are written in.
    private static let eras: [(names: [String], before: Int)] = [(["令和", "R"], 2018), (["平成", "H"], 1988)]

    private static func date(_ text: Substring) -> String? {
        let plain = text.replacing("元年", with: "1年")
        let parts = plain.split(whereSeparator: { "/-.年月日".contains($0) })
        guard parts.count == 3, let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
        var year = Int(parts[0]) ?? 0
        for era in eras {
            for name in era.names where year == 0 && parts[0].hasPrefix(name) {
                year = Int(parts[0].dropFirst(name.count)).map { $0 > 0 ? era.before + $0 : 0 } ?? 0
            }
        }
        guard year > 999, year < 10_000, Moment(day: "\(year)-\(pad(month))-\(pad(day))") != nil else { return nil }
        return "\(year)-\(pad(month))-\(pad(day))"
    }

    private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
