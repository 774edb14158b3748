/// One token of a Maven version: a run of digits or of anything else, with the separator before it.
struct MavenToken {
    /// What stands before the token: nothing before the first; a hyphen also where digits and characters meet.
    enum Prefix {
        case none
        case dot
        case hyphen
    }

    var prefix: Prefix
    var text: Range<Int>
    var isNumber: Bool
    /// Place of a qualifier: alpha 0, beta 1, milestone 2, rc 3, snapshot 4, the release itself 5, sp 6, unknown 7. Of a number: 5 for zero, else 8.
    var rank: Int

    /// Zero, `final`, `ga`, `release`: what does not change a version when it ends a part.
    @inline(__always) var isNull: Bool { rank == 5 }
}

extension MavenToken {
    /// The place of the token by its prefix, when the prefixes differ: `.qualifier` < `-qualifier` < `-number` < `.number`.
    @inline(__always) var placeByPrefix: Int {
        isNumber ? (prefix == .hyphen ? 2 : 3) : prefix == .hyphen ? 1 : 0
    }

    /// What pads a version that is shorter than the one with `token`.
    @inline(__always) static func padding(for token: MavenToken) -> MavenToken {
        MavenToken(prefix: token.prefix, text: 0..<0, isNumber: false, rank: 5)
    }
}
