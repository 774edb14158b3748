/// Tells half-width kana, which Japanese people write on purpose, from the nonsense that comes of reading EUC-JP as Shift_JIS.
enum HalfWidthKana {
    /// True if all that is not ASCII in this text of CP932 is half-width kana in runs that can be words.
    ///
    /// Half of the bytes of kana in EUC-JP are A4 and A5, which are signs among the half-width kana, and kanji have bytes from E0 on, which are none.
    static func isAllWords(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var (all, signs) = (0, 0)
        var previous: UInt8 = 0
        for byte in bytes {
            defer { previous = byte }
            guard byte >= 0x80 else { continue }
            guard (0xA1...0xDF).contains(byte), canFollow(previous, byte) else { return false }
            all += 1
            if byte <= 0xA5 { signs += 1 }
        }
        return all > 0 && signs * 4 <= all
    }

    /// Voicing marks stand behind what can be voiced only; small kana, the long vowel and `ﾝ` begin no word.
    private static func canFollow(_ previous: UInt8, _ byte: UInt8) -> Bool {
        switch byte {
        case 0xDE: previous == 0xB3 || (0xB6...0xC4).contains(previous) || (0xCA...0xCE).contains(previous)
        case 0xDF: (0xCA...0xCE).contains(previous)
        case 0xA7...0xB0, 0xDD: (0xA6...0xDF).contains(previous)
        default: true
        }
    }
}
