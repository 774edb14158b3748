import Glibc

/// Character sets of mail. What is not known, or not what it says, is read as well as can be: U+FFFD stands for what cannot.
enum Charset {
    /// The names that the C library's iconv has for the sets that are read; no name of a message ever reaches it.
    private static let known: [String: String] = {
        var known = [
            "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932", "cp932": "CP932", "ms932": "CP932",
            "windows-31j": "CP932",
            "ms_kanji": "CP932", "cswindows31j": "CP932", "euc-jp": "EUC-JP-MS", "x-euc-jp": "EUC-JP-MS", "eucjp": "EUC-JP-MS",
            "utf-16": "UTF-16", "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE", "utf-7": "UTF-7", "gb2312": "GB18030", "gbk": "GB18030",
            "gb18030": "GB18030", "big5": "BIG5", "euc-kr": "UHC", "ks_c_5601-1987": "UHC", "cp949": "UHC", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U",
        ]
        for number in 1250...1258 { known["windows-\(number)"] = "CP\(number)" }
        for number in 1...16 where number != 12 { known["iso-8859-\(number)"] = number == 1 ? "CP1252" : "ISO-8859-\(number)" }
        known["latin1"] = "CP1252"
        return known
    }()

    /// The text of bytes in a set.
    ///
    /// - Parameter name: in lower case; nil where none is given.
    static func decode(_ bytes: [UInt8], _ name: String?) -> String {
        if bytes.isEmpty { return "" }
        let name = name ?? ""
        if name.hasPrefix("iso-2022-jp") || name == "cp50220" || name == "cp50221" || name == "csiso2022jp" { return iso2022JP(bytes) }
        if let set = known[name], let text = iconv(bytes, from: set) { return text }
        // UTF-8, ASCII and whatever is not known: what it is shows in its bytes.
        if bytes.contains(0x1B), let escape = bytes.firstIndex(of: 0x1B), bytes[escape...].dropFirst().first == 0x24 { return iso2022JP(bytes) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return name == "utf-8" || name == "utf8" ? String(decoding: bytes, as: UTF8.self) : iconv(bytes, from: "CP1252") ?? ""
    }

    /// ISO-2022-JP (RFC 1468) with what programs write beside it: half-width kana, and the characters that Windows adds. Its escape sequences only choose
    /// which set the next bytes are of, so they are brought into EUC, where each byte says so itself.
    private static func iso2022JP(_ bytes: [UInt8]) -> String {
        enum Set { case ascii, kanji, kana, supplement }
        var set = Set.ascii
        var euc: [UInt8] = []
        euc.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            let rest = bytes[place...].prefix(4)
            if byte == 0x1B {
                switch true {
                case rest.starts(with: [0x1B, 0x28, 0x42]), rest.starts(with: [0x1B, 0x28, 0x4A]): (set, place) = (.ascii, place + 3)
                case rest.starts(with: [0x1B, 0x28, 0x49]): (set, place) = (.kana, place + 3)
                case rest.starts(with: [0x1B, 0x24, 0x28, 0x44]): (set, place) = (.supplement, place + 4)
                case rest.starts(with: [0x1B, 0x24, 0x40]), rest.starts(with: [0x1B, 0x24, 0x42]): (set, place) = (.kanji, place + 3)
                default: place += 1
                }
                continue
            }
            // A line ends in ASCII, whatever was forgotten before.
            if byte == 0x0A || byte == 0x0D { set = .ascii }
            let isGraphic = (0x21...0x7E).contains(byte)
            if set == .kanji || set == .supplement, isGraphic, place + 1 < bytes.count, (0x21...0x7E).contains(bytes[place + 1]) {
                if set == .supplement { euc.append(0x8F) }
                euc += [byte | 0x80, bytes[place + 1] | 0x80]
                place += 2
                continue
            }
            if set == .kana, (0x21...0x5F).contains(byte) { euc += [0x8E, byte | 0x80] } else { euc.append(byte) }
            place += 1
        }
        return iconv(euc, from: "EUC-JP-MS") ?? String(decoding: bytes, as: UTF8.self)
    }

    private static func iconv(_ bytes: [UInt8], from set: String) -> String? {
        guard let handle = iconv_open("UTF-8", set), handle != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(handle) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 16_384)
        var text: [UInt8] = []
        input.withUnsafeMutableBufferPointer { input in
            var (source, left) = (input.baseAddress, input.count)
            while left > 0 {
                let before = left
                let (written, problem) = output.withUnsafeMutableBufferPointer { output in
                    var (target, room) = (output.baseAddress, output.count)
                    let answer = Glibc.iconv(handle, &source, &left, &target, &room)
                    let problem = answer == -1 ? errno : 0
                    text += output[..<(output.count - room)].lazy.map { UInt8(bitPattern: $0) }
                    return (output.count - room, problem)
                }
                if problem == EILSEQ || problem == EINVAL {
                    text += "\u{FFFD}".utf8
                    // What is cut off at the end is one character.
                    if problem == EINVAL { break }
                    source = source?.advanced(by: 1)
                    left -= 1
                } else if written == 0, left == before {
                    break
                }
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
