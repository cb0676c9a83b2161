// Who a row's customer is, where columns of identities are hardly filled or telephone numbers are
// written in several ways.
#include <doctest/doctest.h>

#include <string>

#include "ingest/customer_key.h"
#include "support/reading.h"

using namespace weerzien;
using namespace weerzien::ingest;
using test::Figures;
using test::figures;
using test::read_files;

namespace {

// Twelve orders of three named customers; every `step`-th row has an address too.
std::string named_shop(const std::string& column, int step) {
  std::string text = "order id,date,customer," + column + ",total\n";
  for (int i = 0; i < 12; ++i) {
    const std::string who = std::to_string(i % 3);
    text += std::to_string(i) + ",2026-01-" + std::to_string(10 + i) + ",Ada Smit " + who + ",";
    if (step != 0 && i % step == 0) text += column == "phone" ? "061234567" + who : who + "@x.nl";
    text += ",10.00\n";
  }
  return text;
}

}  // namespace

TEST_CASE("an e-mail is a key as it stands only if nothing is to be folded") {
  for (std::size_t size = 1; size <= 26; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      for (const char c : {'A', 'Z', '@', '[', '`', 'a', 'z', '!', ' ', '\t', '\n', '\xC3', '>'}) {
        std::string email = std::string("klant0000000.nl@example.com").substr(0, size);
        email[at] = c;
        CAPTURE(email);
        std::string key;
        append_key({.email = email}, false, key);
        if (is_email_key(email.data(), email.size())) CHECK(key == email);
        if (key != email) CHECK_FALSE(is_email_key(email.data(), email.size()));
        if (c == 'z' && size > 6) CHECK(is_email_key(email.data(), email.size()));
      }
    }
  }
}

TEST_CASE("a column of addresses that is hardly filled makes nobody of named customers") {
  for (const char* column : {"phone", "email"}) {
    for (const int step : {0, 2, 5}) {
      CAPTURE(column);
      CAPTURE(step);
      CHECK(figures(*read_files({named_shop(column, step)})) == Figures{3, 12, 12000});
    }
  }
}

TEST_CASE("where most rows have an address, a name alone is nobody") {
  const auto made = read_files(
      {"order id,date,customer,email,total\n1,2026-01-05,Ada,a@x.nl,10.00\n"
       "2,2026-01-06,Ada,b@x.nl,10.00\n3,2026-01-07,Ben,c@x.nl,10.00\n4,2026-01-08,Cas,,10.00\n"});
  CHECK(figures(*made) == Figures{3, 3, 3000});
}

TEST_CASE("customers of the counter are nobody") {
  for (const char* nobody : {"Contante klant", "Diverse klanten", "Contant", "Toonbank",
                             "Laufkundschaft", "Client comptoir", "Cash customer", "Walk-in"}) {
    CAPTURE(nobody);
    CHECK(is_impersonal(nobody));
  }
  CHECK(!is_impersonal("Diversiteit BV"));
}

TEST_CASE("a telephone number is one however it is written") {
  const std::string header = "Datum,Naam,Telefoon,Prijs\n";
  const std::string shop =
      "2026-01-08,Ada,06-12345678,10\n2026-02-08,Ada,+31 6 12345678,10\n"
      "2026-03-08,Ben,+31(0)6 32345678,10\n2026-04-08,Ben,0031632345678,10\n";
  CHECK(figures(*read_files({header + shop})) == Figures{2, 4, 4000});
  // With numbers of a second country nothing says which of the two a zero stands for.
  CHECK(figures(*read_files({header + shop + "2026-05-08,Cas,+49 171 2345678,10\n"})) ==
        Figures{4, 5, 5000});
}
