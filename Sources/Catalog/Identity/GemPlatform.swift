/// The platform that a gem is built for, which lock files and generators write behind its version (`1.10.4-java`, `1.16.2-x86_64-linux-gnu`).
///
/// It is no part of the version: `Gem::Version` would read what is behind a hyphen as a pre-release. Source: `Gem::Platform` of RubyGems, whose platforms are a processor and
/// an operating system, or a virtual machine.
enum GemPlatform {
    /// `version` without a platform; as it is where what is behind a hyphen is none.
    static func cut(_ version: String) -> String {
        let bytes = version.utf8
        guard var at = bytes.firstIndex(of: hyphen) else { return version }
        while true {
            let rest = bytes.index(after: at)
            if at != bytes.startIndex, isPlatform(version[rest...].lowercased()) { return String(version[..<at]) }
            guard let next = bytes[rest...].firstIndex(of: hyphen) else { return version }
            at = next
        }
    }

    private static let hyphen = UInt8(ascii: "-")

    /// A system alone (`java`, `mswin32`), or a processor and a system, each of which may be followed by its version or its C library.
    private static func isPlatform(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if isSystem(parts[0]) { return true }
        return parts.count > 1 && isProcessor(parts[0]) && isSystem(parts[1])
    }

    /// Numbers may follow at once (`mingw32`, `darwin19`).
    private static func isSystem(_ word: Substring) -> Bool { systems.contains(String(word.prefix { !$0.isNumber })) }

    private static func isProcessor(_ word: Substring) -> Bool {
        processors.contains(String(word)) || ["arm", "armv", "mips", "powerpc", "ppc", "riscv", "sparc"].contains { word.hasPrefix($0) }
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
