/// The platform that a gem is built for, which lock files and generators write behind its version (`1.10.4-java`, `1.16.2-x86_64-linux-gnu`).
///
/// It is no part of the version: `Gem::Version` would read what is behind a hyphen as a pre-release. Source: `Gem::Platform` of RubyGems, whose platforms are a processor and
/// an operating system, or a virtual machine.
enum GemPlatform {
    /// `version` without a platform; as it is where what is behind a hyphen is none.
    static func cut(_ version: String) -> String {
        let bytes = version.utf8
        guard bytes.contains(hyphen) else { return version }
        let words = bytes.split(separator: hyphen, omittingEmptySubsequences: false)
        for index in words.indices.dropFirst() where words[index].startIndex != bytes.index(after: bytes.startIndex) {
            guard isPlatform(words[index...].prefix(2).map { Substring($0).lowercased() }) else { continue }
            return String(version[..<bytes.index(before: words[index].startIndex)])
        }
        return version
    }

    private static let hyphen = UInt8(ascii: "-")

    /// A system alone (`java`, `mswin32`), or a processor and a system, each of which may be followed by its version or its C library: two
    /// words tell it.
    private static func isPlatform(_ words: [String]) -> Bool {
        isSystem(words[0]) || words.count > 1 && isProcessor(words[0]) && isSystem(words[1])
    }

    /// Numbers may follow at once (`mingw32`, `darwin19`).
    private static func isSystem(_ word: String) -> Bool { systems.contains(String(word.prefix { !$0.isNumber })) }

    private static func isProcessor(_ word: String) -> Bool {
        processors.contains(word) || ["arm", "armv", "mips", "powerpc", "ppc", "riscv", "sparc"].contains { word.hasPrefix($0) }
    }

    private static let systems: Set<String> = [
        "aix", "android", "cygwin", "dalvik", "darwin", "dotnet", "freebsd", "hpux", "java", "jruby", "linux", "macruby", "mingw", "mswin",
        "netbsdelf",
        "openbsd", "solaris", "wasi",
    ]

    private static let processors: Set<String> = [
        "aarch64", "amd64", "i386", "i486", "i586", "i686", "loongarch64", "s390x", "universal", "wasm32", "x64", "x86", "x86_64",
    ]
}
