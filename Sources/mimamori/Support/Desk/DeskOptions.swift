import ArgumentParser
import Database
import Glibc
import Inputs
import Registry

/// Options of every command over the registry: where it is, and who acts.
struct DeskOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Speech.say("台帳のフォルダー(なければ MIMAMORI_DATA)", "folder of the registry (else MIMAMORI_DATA)"), valueName: "folder"))
    var data: String?

    @Option(
        help: ArgumentHelp(
            Speech.say(
                "PostgreSQLを使う場合の接続先 postgres://…(なければ MIMAMORI_DATABASE)", "for PostgreSQL, its address postgres://… (else MIMAMORI_DATABASE)"),
            valueName: "uri"))
    var database: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(Speech.say("操作する利用者(なければ MIMAMORI_PERSON)", "the person who acts (else MIMAMORI_PERSON)"), valueName: "handle"))
    var person: String?

    @OptionGroup var common: CommonOptions

    /// The registry, its tables brought up to date.
    func open() async throws -> Registry { try await Registry.open(try location(), clock: { SystemClock.now() }) }

    /// Where the registry is.
    func location() throws -> DatabaseLocation {
        if let uri = database ?? Self.environment("MIMAMORI_DATABASE"), data == nil { return try DatabaseLocation(uri) }
        guard let folder = data ?? Self.environment("MIMAMORI_DATA") else { throw DeskError.noPlace }
        // Only this user may look into it.
        if mkdir(folder, 0o700) != 0, errno != EEXIST { throw InputError.couldNotWrite(path: folder, message: String(cString: strerror(errno))) }
        return .file(folder + "/desk.sqlite")
    }

    /// Who acts, and from where.
    func principal() throws -> Principal {
        guard let handle = person ?? Self.environment("MIMAMORI_PERSON") else { throw DeskError.nobody }
        return Principal(handle: handle, channel: Self.channel)
    }

    /// `cli root@desk`: the account of the operating system, which the audit chain keeps beside the person.
    static var channel: String {
        var host = [CChar](repeating: 0, count: 256)
        gethostname(&host, host.count - 1)
        let name = host.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        let account = getpwuid(getuid()).flatMap { $0.pointee.pw_name }.map { String(cString: $0) } ?? "\(getuid())"
        return "cli \(account)@\(name)"
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
