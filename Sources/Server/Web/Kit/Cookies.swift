import HTTPTypes
import Hummingbird
import HummingbirdCore

/// The small cookies of the pages: language, theme, the mark of forms before sign-in, and the word that something was done.
enum Cookies {
    static let language = "mimamori-language"
    static let theme = "mimamori-theme"
    /// A secret of a browser that is not signed in, from which the mark of its forms is derived.
    static let guest = "mimamori-guest"
    /// Which ``Notice`` the next page shows.
    static let notice = "mimamori-notice"

    /// The value of a cookie that a request brings; nil for none.
    static func value(_ name: String, in request: Request) -> String? {
        for field in request.headers[values: .cookie] {
            for pair in field.split(separator: ";") {
                let pair = pair.drop { $0 == " " }
                if pair.hasPrefix(name + "=") { return String(pair.dropFirst(name.count + 1)) }
            }
        }
        return nil
    }

    /// A `Set-Cookie` line. Seconds of 0 take the cookie away.
    static func line(_ name: String, _ value: String, seconds: Int, isSecure: Bool) -> String {
        "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(seconds)" + (isSecure ? "; Secure" : "")
    }
}
