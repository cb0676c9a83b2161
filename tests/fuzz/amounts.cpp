// Money: any text is refused or one of the few numbers that its digits can mean, and an amount that
// was written in a usual form is read as that amount.
#include "ingest/amounts.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "support/fuzzing.h"

using namespace weerzien;
using namespace weerzien::ingest;
using fuzz::check;

namespace {

__extension__ using Wide = __int128;

constexpr Amount most = 900'000'000'000'000;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// All digits as one number, divided by ten `decimals` times, in 1/10,000 and rounded half away from
// zero. Numbers of 30 digits do not overflow.
Amount scaled(Wide digits, std::size_t decimals) {
  Wide divisor = 1;
  for (std::size_t i = 0; i < decimals; ++i) divisor *= 10;
  return static_cast<Amount>((digits * amounts_per_unit * 2 + divisor) / (divisor * 2));
}

// Whether the amount is what the digits of the text say with the decimals behind one of its points
// or commas, or with none.
bool is_possible(std::string_view text, Amount amount) {
  constexpr std::ptrdiff_t digits_max = 30;
  if (std::count_if(text.begin(), text.end(), is_digit) > digits_max) return true;
  Wide digits = 0;
  for (const char byte : text) digits = is_digit(byte) ? digits * 10 + (byte - '0') : digits;
  const Amount wanted = amount < 0 ? -amount : amount;
  if (digits <= most && scaled(digits, 0) == wanted) return true;
  std::size_t behind = 0;
  for (std::size_t at = text.size(); at-- > 0;) {
    if (is_digit(text[at])) {
      ++behind;
    } else if ((text[at] == '.' || text[at] == ',') && scaled(digits, behind) == wanted) {
      return true;
    }
  }
  return false;
}

void read_any(std::string_view text) {
  for (const DecimalMark mark : {DecimalMark::point, DecimalMark::comma}) {
    const std::optional<Parsed> parsed = parse_amount(text, mark);
    const std::optional<Parsed> moved = parse_amount("  " + std::string(text) + "\t", mark);
    check(parsed.has_value() == moved.has_value(), "blanks around it made a difference");
    if (!parsed) continue;
    check(parsed->amount == moved->amount, "blanks around it changed the amount");
    check(parsed->amount >= -most && parsed->amount <= most, "out of range");
    check(is_possible(text, parsed->amount), "an amount that the digits do not say");
    const bool sign = text.contains('-') || text.contains('(') || text.contains("\u2212");
    check(parsed->amount >= 0 || sign, "negative without a sign");
    check(parsed->currency.empty() || text.contains(parsed->currency), "a currency from elsewhere");
    check(currency_code(parsed->currency).size() % 3 == 0, "a code of another length");
    MarkEvidence evidence;
    evidence.add(*parsed, text);
    if (parsed->says) check(evidence.proven(), "proof that proves nothing");
  }
}

std::string digits_of(Amount number, int least) {
  std::string text = std::to_string(number);
  if (text.size() < static_cast<std::size_t>(least)) {
    text.insert(0, static_cast<std::size_t>(least) - text.size(), '0');
  }
  return text;
}

void read_written(fuzz::Input& input) {
  static constexpr std::array<std::string_view, 7> groups = {"",       ".", " ",     "\u00A0",
                                                             "\u202F", "'", "\u2019"};
  static constexpr std::array<std::string_view, 7> currencies = {"",    "€",  "EUR", "US$",
                                                                 "CHF", "kr", "zł"};
  const std::uint8_t style = input.byte(), dress = input.byte();
  const int decimals = style % 5;
  const bool comma = style / 5 % 2 == 1;
  const std::string_view group = groups[style / 10 % groups.size()];
  const std::string_view currency = currencies[dress % currencies.size()];

  static constexpr std::array<Amount, 5> steps = {10'000, 1'000, 100, 10, 1};
  const Amount step = steps[static_cast<std::size_t>(decimals)];
  // Small amounts as often as large ones.
  const std::uint64_t range = std::uint64_t{1} << (input.byte() % 50);
  const Amount written = static_cast<Amount>(input.number(7) % range) % (most / step + 1);
  const Amount unit = amounts_per_unit / step;

  std::string text = digits_of(written / unit, 1);
  const std::string_view divider = group == "." && !comma ? "," : group;
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, divider);
  if (decimals > 0) text += (comma ? ',' : '.') + digits_of(written % unit, decimals);
  if (!currency.empty()) {
    const std::string blank = dress & 0x80 ? " " : "";
    text =
        dress & 0x40 ? text + blank + std::string(currency) : std::string(currency) + blank + text;
  }
  const int sign = dress >> 3 & 3;
  if (sign == 1) text.insert(0, "-");
  if (sign == 2) text = "(" + text + ")";
  if (sign == 3) text.insert(0, "\u2212");
  const auto parsed = parse_amount(text, comma ? DecimalMark::comma : DecimalMark::point);
  check(parsed.has_value(), text.c_str());
  check(parsed->amount == (sign == 0 ? written * step : -written * step), text.c_str());
  check(parsed->currency == currency, text.c_str());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Input input(data, size);
  fuzz::in_pieces(input.rest(), '\n', read_any);
  read_written(input);
  return 0;
}
