#include "ingest/profile.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <unordered_map>

#include "base/ascii.h"
#include "ingest/roles.h"
#include "ingest/row_kinds.h"
#include "ingest/statuses.h"
#include "ingest/word_list.h"

namespace weerzien::ingest {

namespace {

bool is_integer(std::string_view text) {
  if (text.ends_with(".0")) text.remove_suffix(2);
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
         text.find(' ') == std::string_view::npos;
}

// "+31 6 1234 5678", "(010) 123-4567": as many digits as a telephone number has, and the way it
// begins.
bool is_phone(std::string_view text) {
  const bool marked = text.front() == '+' || text.front() == '0' || text.front() == '(';
  if (!marked || text.find_first_not_of("0123456789 +-()./") != text.npos) return false;
  const auto digits = std::ranges::count_if(text, is_digit);
  return digits >= 9 && digits <= 15;
}

bool is_name_like(std::string_view text) {
  const bool plain = std::ranges::all_of(
      text, [](char c) { return is_letter(c) || c == ' ' || c == '.' || c == '-' || c == '\''; });
  return plain && is_letter(text.front()) && text.find(' ') != text.npos;
}

constexpr std::string_view country_names =
    "NL|BE|DE|FR|LU|GB|UK|IE|ES|PT|IT|AT|CH|DK|SE|NO|FI|PL|CZ|SK|HU|RO|BG|GR|HR|SI|EE|LV|LT|US|CA|"
    "AU|NZ|JP|CN|IN|BR|MX|TR|ZA|netherlands|the netherlands|nederland|niederlande|pays bas|belgium|"
    "belgie|belgien|belgique|germany|duitsland|deutschland|allemagne|france|frankrijk|frankreich|"
    "luxemburg|luxembourg|united kingdom|verenigd koninkrijk|great britain|ireland|ierland|spain|"
    "spanje|spanien|espagne|italy|italie|italien|austria|oostenrijk|osterreich|autriche|"
    "switzerland|"
    "zwitserland|schweiz|suisse|denmark|denemarken|danemark|sweden|zweden|schweden|suede|norway|"
    "noorwegen|norwegen|norvege|poland|polen|pologne|portugal|united states|verenigde staten|"
    "vereinigte staaten|etats unis|usa|canada|kanada|australia|australie|australien";

bool is_country(std::string_view text) {
  if (text.size() == 2) return is_listed(text, country_names);
  return text.size() <= 24 && is_listed(fold_header(text), country_names);
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_yes(std::string_view text) {
  return text.size() <= 5 &&
         is_listed(fold_header(text), "yes|true|1|ja|oui|si|sim|tak|ano|y|j|wahr|vrai|x");
}

// "Subtotal January", "Totaal": the label of a sum of the rows above.
bool is_total(std::string_view text) {
  const std::string folded = fold_header(text);
  const std::string_view word = std::string_view(folded).substr(0, folded.find(' '));
  return is_listed(word,
                   "total|totals|subtotal|totaal|subtotaal|tussentotaal|eindtotaal|summe|gesamt|"
                   "gesamtsumme|zwischensumme|totaux|sous|totale|subtotale|suma|soma|grand");
}

// "192.168.1.10": numbers of a computer's address.
bool is_ip(std::string_view text) {
  return std::ranges::count(text, '.') == 3 && text.find_first_not_of("0123456789.") == text.npos;
}

// An amount, unless what stands beside the number belongs to an id, a measure or an address.
std::optional<Parsed> amount_of(std::string_view text) {
  std::optional<Parsed> parsed = parse_amount(text, DecimalMark::point);
  const bool foreign = parsed && !parsed->currency.empty() && !is_currency_in_use(parsed->currency);
  return foreign || is_ip(text) ? std::nullopt : parsed;
}

// What one text looks like; the same for every cell that holds it.
struct Facts {
  std::optional<Stamp> stamp;
  std::optional<Parsed> amount;
  bool integer = false, email = false, phone = false, letter = false, words = false;
  bool country = false, status = false, row_kind = false, flag = false, region = false;
  bool total = false;
};

// Columns with more different texts than this hold no statuses, countries or kinds of rows.
constexpr std::size_t words_distinct_max = 60;

Facts facts_of(std::string_view text, bool may_be_word) {
  Facts facts;
  facts.stamp = parse_date(text, DateOrder::day_first);
  facts.amount = amount_of(text);
  facts.integer = is_integer(text);
  facts.email = is_email(text);
  facts.phone = is_phone(text);
  facts.letter = std::ranges::any_of(text, is_letter);
  facts.words = facts.letter && is_name_like(text);
  facts.flag = is_no(text) || is_yes(text);
  facts.region = (text.size() == 2 || text.size() == 3) && std::ranges::all_of(text, is_capital);
  if (!facts.letter || !may_be_word) return facts;
  facts.total = is_total(text);
  facts.country = is_country(text);
  facts.status = status_kind(text) != table::StatusKind::unknown;
  facts.row_kind = row_kind(text) != RowKind::plain;
  return facts;
}

void count(const Facts& facts, std::string_view text, Profile& profile) {
  if (facts.stamp) {
    ++profile.dates;
    profile.number_dates += facts.integer && text.size() != 8;
    profile.offsets += facts.stamp->utc_minute != no_minute;
    profile.date_order.add(*facts.stamp);
  }
  if (facts.amount) {
    const Parsed& parsed = *facts.amount;
    ++profile.amounts;
    profile.negatives += parsed.amount < 0;
    profile.decimals += parsed.says.has_value() || parsed.ambiguous || !parsed.currency.empty();
    profile.small +=
        parsed.amount % amounts_per_unit == 0 && std::abs(parsed.amount) < 1000 * amounts_per_unit;
    profile.mark.add(parsed, text);
  }
  profile.integers += facts.integer;
  profile.emails += facts.email;
  profile.phones += facts.phone;
  profile.letters += facts.letter;
  profile.words += facts.words;
  profile.countries += facts.country;
  profile.statuses += facts.status;
  profile.row_kinds += facts.row_kind;
  profile.totals += facts.total;
  profile.flags += facts.flag;
  profile.regions += facts.region;
}

}  // namespace

bool is_no(std::string_view text) {
  return text.size() <= 8 &&
         is_listed(fold_header(text), "no|false|0|nee|nein|non|nao|nie|ne|n|falsch|faux|onwaar");
}

bool is_blank_word(std::string_view text) {
  constexpr std::string_view beginnings = "Nn#-\\<(";
  if (!text.empty() && !beginnings.contains(text.front())) return false;
  for (const std::string_view word :
       {"", "NULL", "null", "Null", "NaN", "nan", "NAN", "N/A", "n/a", "#N/A", "None", "none", "-",
        "\\N", "<NA>", "(null)", "NaT", "nil"}) {
    if (text == word) return true;
  }
  return false;
}

Profile profile_column(const Sample& sample, std::size_t column) {
  Profile profile;
  std::unordered_map<std::string_view, Facts> known;
  std::string_view above;
  for (const std::vector<std::string>& row : sample) {
    ++profile.rows;
    if (column >= row.size()) continue;
    const std::string_view text = trimmed(row[column]);
    if (is_blank(text)) continue;
    ++profile.filled;
    profile.runs += text != above;
    above = text;
    const auto [entry, fresh] = known.try_emplace(text);
    if (fresh) {
      entry->second = facts_of(text, known.size() <= words_distinct_max);
      if (profile.examples.size() < 3) profile.examples.emplace_back(text);
    }
    count(entry->second, text, profile);
  }
  profile.distinct = static_cast<std::uint32_t>(known.size());
  return profile;
}

}  // namespace weerzien::ingest
