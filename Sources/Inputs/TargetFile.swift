/// What stands where a file is to be written.
package enum TargetFile {
    /// Whether a device, a pipe or a socket stands there (`/dev/null`, `/dev/stdout`): a file put in its place would take it away from everybody.
    package static func isSpecial(_ path: String) -> Bool { (try? FileStatus.of(path))?.kind == .other }

    /// Why nothing is written there, as an operating system would say it.
    package static let refusal = "not a regular file"
}
