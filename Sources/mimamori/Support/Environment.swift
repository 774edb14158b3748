import Glibc

/// Variables of the environment.
enum Environment {
    /// The value of a variable; nil if it is not there or empty.
    static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } }
}
